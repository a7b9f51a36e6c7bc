package nl.benchmark.external.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import nl.benchmark.delivery.FindingsCsv;
import nl.benchmark.external.service.ImportService;
import nl.benchmark.ui.CsvDownload;

/** The findings of an import as a CSV file. */
@WebServlet("/external/findings.csv")
public class ImportFindingsDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ImportService imports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        if (id == null
                || !id.matches("\\d{1,18}")
                || imports.find(Long.parseLong(id)).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        CsvDownload.send(
                response,
                "findings-" + id + ".csv",
                FindingsCsv.HEADER,
                imports.findings(Long.parseLong(id)).stream().map(FindingsCsv::cells));
    }
}
