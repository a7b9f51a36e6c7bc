package nl.benchmark.delivery.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.stream.Stream;
import nl.benchmark.delivery.DeliveryMonth;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.MonthFiles;
import nl.benchmark.delivery.service.DeliveryCalendarService;
import nl.benchmark.ui.CsvDownload;

/** Which of the own files are there, by month and file, as a CSV file: the months that the page shows. */
@WebServlet("/delivery/months.csv")
public class MonthsDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER =
            List.of("month", "file", "state", "delivery", "dueOn", "overdue", "finalFrom", "final");

    @Inject
    private transient DeliveryCalendarService calendar;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CsvDownload.send(
                response,
                "months.csv",
                HEADER,
                calendar.ownFiles(DeliveriesView.FILE_MONTHS).stream().flatMap(MonthsDownload::files));
    }

    private static Stream<List<String>> files(MonthFiles month) {
        return month.asked().stream().map(type -> cells(month, type));
    }

    private static List<String> cells(MonthFiles month, DeliveryType type) {
        DeliveryMonth file = month.file(type);
        return CsvDownload.cells(
                month.month(),
                type,
                file.state(),
                file.delivery(),
                file.dueOn(),
                file.overdue(),
                month.finalFrom(),
                month.closed());
    }
}
