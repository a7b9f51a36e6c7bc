package nl.benchmark.report.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serial;
import nl.benchmark.report.ReportRow;
import nl.benchmark.report.ReportRule;
import nl.benchmark.report.WordReport;
import nl.benchmark.report.service.ReportService;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.ui.Attachment;

/**
 * A report for whoever is signed in to the portal: {@code /report/document/1000}. The API has the same document, for
 * tokens. What is not there, not ready or another's is a page that does not exist.
 */
@WebServlet("/report/document/*")
public class DocumentServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReportService reports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        ReportRow row;
        try {
            row = reports.report(id(request.getPathInfo()));
            reports.document(row.id(), document);
        } catch (RuleViolation refused) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(WordReport.MEDIA_TYPE);
        response.setHeader("Content-Disposition", Attachment.named(row.fileName()));
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(document.size());
        document.writeTo(response.getOutputStream());
    }

    private static long id(String path) {
        if (path == null || !path.matches("/\\d{1,18}")) {
            throw new RuleViolation(ReportRule.UNKNOWN, path);
        }
        return Long.parseLong(path.substring(1));
    }
}
