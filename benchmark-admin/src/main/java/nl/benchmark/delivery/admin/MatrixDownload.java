package nl.benchmark.delivery.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.benchmark.delivery.DeliveryMonth;
import nl.benchmark.delivery.service.DeliveryCalendarService;
import nl.benchmark.ui.CsvDownload;
import nl.benchmark.ui.ListState;

/** How every participant stands as a CSV file: a line for each month of what the page shows, all pages of it. */
@WebServlet("/delivery/deliveries.csv")
public class MatrixDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER =
            List.of("organisation", "name", "file", "month", "state", "dueOn", "overdue", "delivery");

    @Inject
    private transient DeliveryCalendarService calendar;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        MatrixFilter filter = new MatrixFilter();
        filter.setText(chosen(request, "text"));
        filter.setFile(chosen(request, "file"));
        filter.setState(chosen(request, "state"));
        filter.setMonth(chosen(request, "month"));
        ListState order = new ListState("name", 1);
        order.setSort(request.getParameter("sort"));
        CsvDownload.send(
                response,
                "deliveries.csv",
                HEADER,
                order.sorted(filter.apply(calendar.participants(DeliveriesView.MONTHS)), MatrixFilter.ORDERS).stream()
                        .flatMap(row -> row.cells().stream().map(cell -> cells(row, cell))));
    }

    private static String chosen(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isEmpty() ? null : value;
    }

    private static List<String> cells(MatrixFilter.Row row, DeliveryMonth cell) {
        return Stream.of(
                        row.organisation(),
                        row.name(),
                        row.file(),
                        cell.month(),
                        cell.state(),
                        cell.dueOn(),
                        cell.overdue(),
                        cell.delivery())
                .map(value -> Objects.toString(value, ""))
                .toList();
    }
}
