package nl.benchmark.consultation.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import nl.benchmark.consultation.ConsultationNote;
import nl.benchmark.consultation.ConsultationRow;
import nl.benchmark.consultation.service.ConsultationService;
import nl.benchmark.ui.CsvDownload;

/** What was said about the own files as a CSV file, a line for each time somebody wrote. */
@WebServlet("/delivery/consultations.csv")
public class OwnConsultationsDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER = List.of("month", "file", "state", "agreed", "until", "at", "by", "text");

    @Inject
    private transient ConsultationService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CsvDownload.send(
                response,
                "consultations.csv",
                HEADER,
                service.own().stream()
                        .flatMap(row -> service.notes(row.id()).stream().map(note -> cells(row, note))));
    }

    private static List<String> cells(ConsultationRow row, ConsultationNote note) {
        return CsvDownload.cells(
                row.subject().month(),
                row.subject().file(),
                row.state(),
                row.agreed(),
                row.until(),
                note.at(),
                note.participant() ? "PARTICIPANT" : "STAFF",
                note.text());
    }
}
