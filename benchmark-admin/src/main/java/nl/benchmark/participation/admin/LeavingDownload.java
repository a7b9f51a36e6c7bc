package nl.benchmark.participation.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.benchmark.participation.Cancellation;
import nl.benchmark.participation.Departure;
import nl.benchmark.participation.service.ParticipationDesk;
import nl.benchmark.ui.CsvDownload;
import nl.benchmark.ui.ListState;

/** Who leaves as a CSV file: what the page shows, all pages of it. */
@WebServlet("/participation/leaving.csv")
public class LeavingDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER = List.of(
            "organisation",
            "name",
            "benchmark",
            "what",
            "municipalities",
            "lastDay",
            "pilot",
            "receivedOn",
            "way",
            "reason",
            "fee");

    @Inject
    private transient ParticipationDesk desk;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LeavingFilter filter = new LeavingFilter();
        filter.setYear(request.getParameter("year"));
        filter.setText(request.getParameter("text"));
        ListState state = new ListState("name", 1);
        state.setSort(request.getParameter("sort"));
        int year = filter.year(LocalDate.now(clock));
        List<Departure> rows = desk.leaving(year);
        CsvDownload.send(
                response,
                "wie-vertrekt-" + year + ".csv",
                HEADER,
                state.sorted(filter.apply(rows), LeavingFilter.ORDERS).stream().map(LeavingDownload::cells));
    }

    private static List<String> cells(Departure row) {
        Cancellation cancellation = row.cancellation();
        Stream<?> came = cancellation == null
                ? Stream.of("", "", "")
                : Stream.of(cancellation.receivedOn(), cancellation.way(), Objects.toString(cancellation.reason(), ""));
        Stream<?> what = Stream.of(
                row.organisation(),
                row.name(),
                row.benchmark(),
                row.what(),
                row.municipalities(),
                row.lastDay(),
                row.pilot());
        return Stream.of(what, came, Stream.of(Objects.toString(row.fee(), "")))
                .flatMap(part -> part)
                .map(Object::toString)
                .toList();
    }
}
