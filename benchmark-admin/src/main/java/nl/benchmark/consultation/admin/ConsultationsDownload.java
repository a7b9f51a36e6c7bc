package nl.benchmark.consultation.admin;

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
import nl.benchmark.consultation.ConsultationRow;
import nl.benchmark.consultation.service.ConsultationDesk;
import nl.benchmark.ui.CsvDownload;
import nl.benchmark.ui.ListState;

/** The consultations as a CSV file: what the page shows, all pages of it. */
@WebServlet("/delivery/consultations.csv")
public class ConsultationsDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER = List.of(
            "organisation", "name", "month", "file", "state", "whom", "agreed", "until", "openedAt", "changedAt");

    @Inject
    private transient ConsultationDesk desk;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ConsultationsFilter filter = new ConsultationsFilter();
        filter.setText(request.getParameter("text"));
        filter.setState(request.getParameter("state"));
        filter.setFile(request.getParameter("file"));
        ListState order = new ListState("-changed", 1);
        order.setSort(request.getParameter("sort"));
        CsvDownload.send(
                response,
                "consultations.csv",
                HEADER,
                order.sorted(filter.apply(desk.all(), LocalDate.now(clock)), ConsultationsFilter.ORDERS).stream()
                        .map(ConsultationsDownload::cells));
    }

    private static List<String> cells(ConsultationRow row) {
        return CsvDownload.cells(
                row.subject().organisation(),
                row.name(),
                row.subject().month(),
                row.subject().file(),
                row.state(),
                row.whom(),
                row.agreed(),
                row.until(),
                row.openedAt(),
                row.changedAt());
    }
}
