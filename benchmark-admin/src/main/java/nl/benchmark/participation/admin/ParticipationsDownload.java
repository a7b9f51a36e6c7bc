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
import nl.benchmark.participation.ParticipationRow;
import nl.benchmark.participation.service.ParticipationDesk;
import nl.benchmark.ui.CsvDownload;
import nl.benchmark.ui.ListState;

/** Participations as a CSV file: what the page shows, all pages of it. */
@WebServlet("/participation/participations.csv")
public class ParticipationsDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER =
            List.of("organisation", "name", "benchmark", "module", "startsOn", "endsOn", "standing", "pilot", "payer");

    @Inject
    private transient ParticipationDesk desk;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ParticipationsFilter filter = new ParticipationsFilter();
        filter.setText(request.getParameter("text"));
        filter.setBenchmark(request.getParameter("benchmark"));
        filter.setStanding(request.getParameter("standing"));
        ListState state = new ListState("name", 1);
        state.setSort(request.getParameter("sort"));
        LocalDate today = LocalDate.now(clock);
        List<ParticipationRow> rows = desk.participations();
        CsvDownload.send(
                response,
                "deelnames.csv",
                HEADER,
                state.sorted(filter.apply(rows, today), ParticipationsFilter.ORDERS).stream()
                        .map(row -> cells(row, today)));
    }

    private static List<String> cells(ParticipationRow row, LocalDate today) {
        return CsvDownload.cells(
                row.organisation(),
                row.name(),
                row.benchmark(),
                row.module(),
                row.startsOn(),
                row.endsOn(),
                ParticipationsFilter.standing(row, today),
                row.pilot(),
                row.payer());
    }
}
