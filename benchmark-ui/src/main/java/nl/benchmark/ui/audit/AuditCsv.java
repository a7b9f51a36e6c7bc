package nl.benchmark.ui.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.benchmark.audit.AuditRow;
import nl.benchmark.shared.CsvCell;
import nl.benchmark.ui.Attachment;

/** Lines of the audit log as CSV for a spreadsheet, read and sent in parts: a log does not fit in memory. */
public final class AuditCsv {

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

    private AuditCsv() {}

    /** What the address asks for, as the page with the same parameters shows it. */
    public static AuditFilter filter(HttpServletRequest request) {
        AuditFilter filter = new AuditFilter();
        filter.setFrom(request.getParameter("from"));
        filter.setTo(request.getParameter("to"));
        filter.setAction(request.getParameter("action"));
        filter.setResult(request.getParameter("result"));
        filter.setOrganisation(request.getParameter("organisation"));
        filter.setAccount(request.getParameter("account"));
        filter.setWords(request.getParameter("words"));
        filter.setOthers(request.getParameter("others"));
        return filter;
    }

    /** Where a file of lines goes; nothing keeps it on the way. */
    public static Writer begin(HttpServletResponse response, String file, String contentType) throws IOException {
        response.setContentType(contentType + ";charset=UTF-8");
        response.setHeader("Content-Disposition", Attachment.named(file));
        response.setHeader("Cache-Control", "no-store");
        return new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    }

    /** @param parts the lines below a number, newest first, null for the newest; empty at the end */
    public static void write(Function<Long, List<AuditRow>> parts, Writer out) throws IOException {
        out.write(String.join(",", HEADER) + "\r\n");
        List<AuditRow> part = parts.apply(null);
        while (!part.isEmpty()) {
            for (AuditRow row : part) {
                out.write(cells(row).collect(Collectors.joining(",")) + "\r\n");
            }
            part = parts.apply(part.get(part.size() - 1).seq());
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
