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
import nl.benchmark.delivery.DeliveryRow;
import nl.benchmark.delivery.service.DeliveryService;
import nl.benchmark.ui.CallerView;
import nl.benchmark.ui.CsvDownload;
import nl.benchmark.ui.ListState;

/** The own deliveries as a CSV file: what the page shows, all pages of it. */
@WebServlet("/delivery/deliveries.csv")
public class DeliveriesDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER = List.of(
            "id",
            "type",
            "period",
            "receivedAt",
            "status",
            "dryRun",
            "records",
            "benefits",
            "rejectedRecords",
            "errors",
            "warnings",
            "notes",
            "sha256");

    @Inject
    private transient DeliveryService deliveries;

    @Inject
    private transient CallerView caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ListState state = new ListState("-receivedAt", 1);
        state.setSort(request.getParameter("sort"));
        String status = request.getParameter("status");
        String period = request.getParameter("period");
        String type = request.getParameter("type");
        Stream<DeliveryRow> rows = deliveries.deliveries(caller.getOrganisationCode(), null, null).stream()
                .filter(row -> status == null || row.status().name().equals(status))
                .filter(row -> type == null || row.type().equals(type))
                .filter(row -> period == null || row.period().toString().equals(period));
        CsvDownload.send(
                response,
                "deliveries.csv",
                HEADER,
                state.sorted(rows.toList(), DeliveryOrders.ALL).stream().map(DeliveriesDownload::cells));
    }

    private static List<String> cells(DeliveryRow row) {
        return CsvDownload.cells(
                row.id(),
                row.type(),
                row.period(),
                row.receivedAt(),
                row.status(),
                row.dryRun(),
                row.records(),
                row.benefits(),
                row.rejectedRecords(),
                row.errors(),
                row.warnings(),
                row.notes(),
                row.sha256());
    }
}
