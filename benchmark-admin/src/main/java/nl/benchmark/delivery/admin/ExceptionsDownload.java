package nl.benchmark.delivery.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import nl.benchmark.delivery.service.CalendarDesk;
import nl.benchmark.ui.CsvDownload;

/** The exceptions in the calendar as a CSV file: all that the page lists, those taken back too. */
@WebServlet("/delivery/exceptions.csv")
public class ExceptionsDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER =
            List.of("month", "file", "organisation", "name", "dueOn", "reason", "setAt", "setBy", "withdrawnAt");

    @Inject
    private transient CalendarDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CsvDownload.send(
                response,
                "exceptions.csv",
                HEADER,
                desk.exceptions().stream()
                        .map(row -> CsvDownload.cells(
                                row.month(),
                                row.file(),
                                row.organisation(),
                                row.name(),
                                row.dueOn(),
                                row.reason(),
                                row.setAt(),
                                row.setBy(),
                                row.withdrawnAt())));
    }
}
