package nl.benchmark.audit.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.io.Writer;
import java.time.Clock;
import java.util.List;
import nl.benchmark.audit.AuditQuery;
import nl.benchmark.audit.AuditVerification;
import nl.benchmark.audit.ChainLine;
import nl.benchmark.audit.service.AuditService;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.ui.TypedFilters;
import nl.benchmark.ui.audit.AuditCsv;

/**
 * The lines that the page shows, all pages of it: as CSV for a spreadsheet, or as the file that {@code benchmark-client audit
 * verify} reads. An address that cannot be read is refused (400): what it leaves out would be taken for all that there is.
 */
@WebServlet({"/audit/lines.csv", "/audit/lines.jsonl"})
public class AuditDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AuditService service;

    @Inject
    private transient TypedFilters typed;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AuditQuery query;
        try {
            query = AuditCsv.filter(request).query(typed);
        } catch (RuleViolation refusal) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (request.getServletPath().endsWith(".csv")) {
            service.export("audit.csv");
            try (Writer out = AuditCsv.begin(response, "audit.csv", "text/csv")) {
                AuditCsv.write(below -> service.part(query, below), out);
            }
        } else {
            service.export("audit.jsonl");
            try (Writer out = AuditCsv.begin(response, "audit.jsonl", "application/jsonl")) {
                boolean complete = service.reach().everything() && query.equals(AuditQuery.everything());
                out.write(AuditVerification.header(complete, clock.instant()) + "\n");
                chain(query, out);
            }
        }
    }

    private void chain(AuditQuery query, Writer out) throws IOException {
        List<ChainLine> part = service.chainPart(query, null);
        while (!part.isEmpty()) {
            for (ChainLine line : part) {
                out.write(line.exported() + "\n");
            }
            part = service.chainPart(query, part.get(part.size() - 1).seq());
        }
    }
}
