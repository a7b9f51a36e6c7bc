package nl.benchmark.audit.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Serial;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.benchmark.audit.AuditQuery;
import nl.benchmark.audit.AuditRow;
import nl.benchmark.audit.AuditVerification;
import nl.benchmark.audit.ChainLine;
import nl.benchmark.audit.service.AuditService;
import nl.benchmark.shared.CsvCell;
import nl.benchmark.ui.Attachment;
import nl.benchmark.ui.audit.AuditFilter;

/**
 * The lines that the page shows, all pages of it, read and sent in parts: as CSV for a spreadsheet, or as the file that
 * {@code benchmark-client audit verify} reads.
 */
@WebServlet({"/audit/lines.csv", "/audit/lines.jsonl"})
public class AuditDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER = List.of(
            "seq",
            "at",
            "account",
            "role",
            "onBehalfOf",
            "concerns",
            "action",
            "objectType",
            "objectId",
            "result",
            "purpose",
            "origin",
            "traceId",
            "rows",
            "follows",
            "details");

    @Inject
    private transient AuditService service;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AuditQuery query = filter(request).query();
        boolean csv = request.getServletPath().endsWith(".csv");
        String file = csv ? "audit.csv" : "audit.jsonl";
        service.export(file);
        response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/jsonl;charset=UTF-8");
        response.setHeader("Content-Disposition", Attachment.named(file));
        response.setHeader("Cache-Control", "no-store");
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            if (csv) {
                csv(query, out);
            } else {
                boolean complete = service.reach().everything() && query.equals(AuditQuery.everything());
                out.write(AuditVerification.header(complete, clock.instant()) + "\n");
                chain(query, out);
            }
        }
    }

    private static AuditFilter filter(HttpServletRequest request) {
        AuditFilter filter = new AuditFilter();
        filter.setFrom(request.getParameter("from"));
        filter.setTo(request.getParameter("to"));
        filter.setAction(request.getParameter("action"));
        filter.setResult(request.getParameter("result"));
        filter.setOrganisation(request.getParameter("organisation"));
        filter.setAccount(request.getParameter("account"));
        filter.setWords(request.getParameter("words"));
        return filter;
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

    private void csv(AuditQuery query, Writer out) throws IOException {
        out.write(String.join(",", HEADER) + "\r\n");
        List<AuditRow> part = service.part(query, null);
        while (!part.isEmpty()) {
            for (AuditRow row : part) {
                out.write(cells(row).collect(Collectors.joining(",")) + "\r\n");
            }
            part = service.part(query, part.get(part.size() - 1).seq());
        }
    }

    private static Stream<String> cells(AuditRow row) {
        return Stream.<Object>of(
                        row.seq(),
                        row.at(),
                        row.accountId(),
                        row.role(),
                        or(row.onBehalfOf()),
                        String.join(" ", row.concerns()),
                        row.action(),
                        row.objectType(),
                        row.objectId(),
                        row.result(),
                        or(row.purpose()),
                        row.origin(),
                        row.traceId(),
                        or(row.rows()),
                        or(row.follows()),
                        row.details())
                .map(cell -> '"' + CsvCell.harmless(cell.toString()).replace("\"", "\"\"") + '"');
    }

    private static Object or(Object cell) {
        return cell == null ? "" : cell;
    }
}
