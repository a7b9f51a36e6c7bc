package nl.benchmark.ui.agreement;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import nl.benchmark.agreement.Subprocessor;
import nl.benchmark.agreement.service.RegisterFiles;
import nl.benchmark.agreement.service.SubprocessorService;
import nl.benchmark.processing.ActivityRow;
import nl.benchmark.processing.service.ProcessingRegister;
import nl.benchmark.ui.Attachment;
import nl.benchmark.ui.CsvDownload;

/** The register of sub-processors and that of processing activities, as PDF and CSV (DPA-4). */
@WebServlet({
    "/agreement/subprocessors.csv",
    "/agreement/subprocessors.pdf",
    "/processing/activities.csv",
    "/processing/activities.pdf"
})
public class RegisterDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> SUBPROCESSORS =
            List.of("name", "purpose", "place", "announcedOn", "objectionsUntil", "beginsOn", "endsOn");
    private static final List<String> ACTIVITIES = List.of(
            "code",
            "version",
            "since",
            "name",
            "purpose",
            "basis",
            "subjects",
            "data",
            "recipients",
            "term",
            "transfer");

    @Inject
    private transient SubprocessorService subprocessors;

    @Inject
    private transient ProcessingRegister activities;

    @Inject
    private transient RegisterFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getServletPath()) {
            case "/agreement/subprocessors.csv" ->
                CsvDownload.send(
                        response,
                        "subverwerkers.csv",
                        SUBPROCESSORS,
                        subprocessors.subprocessors().stream().map(RegisterDownload::cells));
            case "/processing/activities.csv" ->
                CsvDownload.send(
                        response,
                        "verwerkingsactiviteiten.csv",
                        ACTIVITIES,
                        activities.activities().stream()
                                .filter(ActivityRow::inForce)
                                .map(RegisterDownload::cells));
            case "/agreement/subprocessors.pdf" -> pdf(response, "subverwerkers.pdf", files.subprocessors());
            default -> pdf(response, "verwerkingsactiviteiten.pdf", files.activities());
        }
    }

    private static void pdf(HttpServletResponse response, String name, byte[] document) throws IOException {
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", Attachment.named(name));
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(document);
    }

    private static List<String> cells(Subprocessor row) {
        return CsvDownload.cells(
                row.name(),
                row.purpose(),
                row.place(),
                row.announcedOn(),
                row.objectionsUntil(),
                row.beginsOn(),
                row.endsOn());
    }

    private static List<String> cells(ActivityRow row) {
        return CsvDownload.cells(
                row.id().code(),
                row.id().version(),
                row.since(),
                row.text().name(),
                row.text().purpose(),
                row.text().basis(),
                row.text().subjects(),
                row.text().data(),
                row.text().recipients(),
                row.text().term(),
                row.text().transfer());
    }
}
