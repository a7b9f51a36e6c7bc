package nl.benchmark.ui.delivery;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Optional;
import nl.benchmark.delivery.FindingRow;
import nl.benchmark.delivery.FindingsCsv;
import nl.benchmark.delivery.service.DeliveryService;
import nl.benchmark.ui.CsvDownload;
import nl.benchmark.ui.Language;
import nl.benchmark.ui.ListState;

/** The findings of a delivery as a CSV file, the same that the page shows. Another's delivery is not there (404). */
@WebServlet("/delivery/findings.csv")
public class FindingsDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient DeliveryService deliveries;

    @Inject
    private transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        Optional<String> owner =
                id != null && id.matches("\\d{1,18}") ? deliveries.owner(Long.parseLong(id)) : Optional.empty();
        if (owner.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!deliveries.mayRead(owner.get())) { // the page asks why
            response.sendRedirect("findings.xhtml?id=" + id);
            return;
        }
        FindingsFilter filter = new FindingsFilter();
        filter.setSeverity(request.getParameter("severity"));
        filter.setRule(request.getParameter("rule"));
        filter.setField(request.getParameter("field"));
        filter.setText(request.getParameter("text"));
        ListState state = new ListState("severity", 1);
        state.setSort(request.getParameter("sort"));
        List<FindingRow> rows = filter.apply(deliveries.findings(Long.parseLong(id)), language.getTag());
        CsvDownload.send(
                response,
                "findings-" + id + ".csv",
                FindingsCsv.HEADER,
                state.sorted(rows, FindingsFilter.ORDERS).stream().map(FindingsCsv::cells));
    }
}
