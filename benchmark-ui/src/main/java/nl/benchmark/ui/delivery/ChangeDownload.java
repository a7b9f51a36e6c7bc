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
import java.util.stream.Stream;
import nl.benchmark.delivery.DeliveryChange;
import nl.benchmark.delivery.service.DeliveryChangeService;
import nl.benchmark.ui.CsvDownload;

/** What a delivery changed, or would change, as a CSV file (DEL-5): rows, fields and figures in full precision. Only for its own organisation (404). */
@WebServlet("/delivery/change.csv")
public class ChangeDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER = List.of("part", "what", "before", "came", "went", "now", "changed");

    @Inject
    private transient DeliveryChangeService changes;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        Optional<DeliveryChange> change =
                id != null && id.matches("\\d{1,18}") ? changes.find(Long.parseLong(id)) : Optional.empty();
        if (change.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        CsvDownload.send(response, "change-" + id + ".csv", HEADER, cells(change.get()));
    }

    private static Stream<List<String>> cells(DeliveryChange change) {
        return Stream.concat(
                change.rows().stream().flatMap(ChangeDownload::cells),
                change.figures().stream()
                        .map(moved -> CsvDownload.cells(
                                "FIGURE", moved.indicator(), moved.before(), null, null, moved.now(), null)));
    }

    private static Stream<List<String>> cells(DeliveryChange.Rows rows) {
        return Stream.concat(
                Stream.of(CsvDownload.cells(
                        "ROWS", rows.what(), rows.before(), rows.came(), rows.went(), rows.now(), rows.changed())),
                rows.fields().stream()
                        .map(field -> CsvDownload.cells(
                                "FIELD", rows.what() + "." + field.name(), null, null, null, null, field.changed())));
    }
}
