package nl.benchmark.delivery.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.stream.Stream;
import nl.benchmark.delivery.CalendarMonth;
import nl.benchmark.delivery.service.CalendarDesk;
import nl.benchmark.ui.CsvDownload;

/** A year of the calendar as a CSV file: a line for each file of each month, and one for each exception of a participant in force. */
@WebServlet("/delivery/calendar.csv")
public class CalendarDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER =
            List.of("month", "file", "organisation", "dueOn", "exception", "reason", "finalFrom");

    @Inject
    private transient CalendarDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = request.getParameter("year");
        int year = asked != null && asked.matches("\\d{4}")
                ? Integer.parseInt(asked)
                : desk.calendar().today().getYear();
        Stream<List<String>> everybody =
                desk.year(year).stream().flatMap(month -> month.days().stream().map(day -> cells(month, day)));
        Stream<List<String>> single = desk.exceptions().stream()
                .filter(row -> row.isInForce() && row.month().getYear() == year && row.organisation() != null)
                .map(row -> CsvDownload.cells(
                        row.month(), row.file(), row.organisation(), row.dueOn(), true, row.reason(), null));
        CsvDownload.send(response, "calendar.csv", HEADER, Stream.concat(everybody, single));
    }

    private static List<String> cells(CalendarMonth month, CalendarMonth.Day day) {
        return CsvDownload.cells(month.month(), day.file(), null, day.dueOn(), day.exception(), null, day.finalFrom());
    }
}
