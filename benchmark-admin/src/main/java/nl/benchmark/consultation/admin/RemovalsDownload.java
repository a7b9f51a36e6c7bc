package nl.benchmark.consultation.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import nl.benchmark.consultation.RemovalRow;
import nl.benchmark.consultation.service.RemovalDesk;
import nl.benchmark.ui.CsvDownload;
import nl.benchmark.ui.ListState;

/** The files that are or were taken out of the benchmark as a CSV file: what the page shows, all pages of it. */
@WebServlet("/delivery/removals.csv")
public class RemovalsDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER = List.of(
            "organisation",
            "name",
            "month",
            "file",
            "state",
            "reason",
            "proposedAt",
            "proposedBy",
            "confirmedAt",
            "confirmedBy",
            "droppedAt",
            "putBackAt",
            "putBackReason");

    @Inject
    private transient RemovalDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ListState order = new ListState("-proposed", 1);
        order.setSort(request.getParameter("sort"));
        List<RemovalRow> rows = RemovalsView.ofState(desk.all(), request.getParameter("state"));
        CsvDownload.send(
                response,
                "removals.csv",
                HEADER,
                order.sorted(rows, RemovalsView.ORDERS).stream().map(RemovalsDownload::cells));
    }

    private static List<String> cells(RemovalRow row) {
        return CsvDownload.cells(
                row.subject().organisation(),
                row.name(),
                row.subject().month(),
                row.subject().file(),
                row.state(),
                row.reason(),
                row.proposedAt(),
                row.proposedBy(),
                row.confirmedAt(),
                row.confirmedBy(),
                row.droppedAt(),
                row.putBackAt(),
                row.putBackReason());
    }
}
