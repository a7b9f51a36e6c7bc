package nl.benchmark.audit.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.io.Writer;
import nl.benchmark.audit.AuditQuery;
import nl.benchmark.audit.service.OwnAuditService;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.ui.TypedFilters;
import nl.benchmark.ui.audit.AuditCsv;

/** The lines that "who did what" shows, all pages of it, as CSV. An address that cannot be read is refused (400). */
@WebServlet("/audit/lines.csv")
public class OwnAuditDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String FILE = "audit.csv";

    @Inject
    private transient OwnAuditService service;

    @Inject
    private transient TypedFilters typed;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AuditQuery query;
        try {
            query = AuditCsv.filter(request).query(typed);
        } catch (RuleViolation refusal) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        service.export(FILE);
        try (Writer out = AuditCsv.begin(response, FILE, "text/csv")) {
            AuditCsv.write(below -> service.part(query, below), out);
        }
    }
}
