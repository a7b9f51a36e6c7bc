package nl.benchmark.organisation.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import nl.benchmark.delivery.ParticipantDeliveries;
import nl.benchmark.delivery.service.DeliveryCalendarService;
import nl.benchmark.ui.CsvDownload;
import nl.benchmark.ui.ListState;

/** The participants as a CSV file: what the page shows, all pages of it. */
@WebServlet("/organisation/participants.csv")
public class ParticipantsDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER = List.of(
            "organisation",
            "name",
            "province",
            "module",
            "since",
            "lastDelivered",
            "month",
            "state",
            "dueOn",
            "overdue");

    @Inject
    private transient DeliveryCalendarService calendar;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ParticipantsFilter filter = new ParticipantsFilter();
        filter.setText(request.getParameter("text"));
        filter.setProvince(request.getParameter("province"));
        filter.setModule(request.getParameter("module"));
        filter.setState(request.getParameter("state"));
        ListState state = new ListState("name", 1);
        state.setSort(request.getParameter("sort"));
        CsvDownload.send(
                response,
                "participants.csv",
                HEADER,
                state.sorted(filter.apply(calendar.participants()), ParticipantsFilter.ORDERS).stream()
                        .map(ParticipantsDownload::cells));
    }

    private static List<String> cells(ParticipantDeliveries row) {
        return CsvDownload.cells(
                row.organisation(),
                row.name(),
                row.province(),
                row.module(),
                row.since(),
                row.lastDelivered(),
                row.newest().month(),
                row.newest().state(),
                row.newest().dueOn(),
                row.newest().overdue());
    }
}
