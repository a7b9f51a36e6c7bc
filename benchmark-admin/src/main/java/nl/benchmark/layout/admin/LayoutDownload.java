package nl.benchmark.layout.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Arrays;
import java.util.Optional;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.LayoutFlaw.Table;
import nl.benchmark.layout.service.LayoutDesk;
import nl.benchmark.layout.service.LayoutService;
import nl.benchmark.ui.delivery.LayoutFile;

/**
 * A table of a layout as it was given: the beginning of a change. By type and number one in force, by id one that was written.
 */
@WebServlet({"/layout/fields.csv", "/layout/codes.csv"})
public class LayoutDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient LayoutDesk desk;

    @Inject
    private transient LayoutService layouts;

    @Inject
    private transient LayoutFile file;

    private record Tables(DeliveryType type, int number, String fields, String codes) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Tables> found =
                request.getParameter("id") == null ? inForce(request) : written(request.getParameter("id"));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean fields = request.getServletPath().endsWith("fields.csv");
        Tables tables = found.get();
        file.send(
                response,
                fields ? Table.FIELDS : Table.CODES,
                tables.type(),
                tables.number(),
                fields ? tables.fields() : tables.codes());
    }

    private Optional<Tables> inForce(HttpServletRequest request) {
        return Arrays.stream(DeliveryType.values())
                .filter(type -> type.name().equals(request.getParameter("type")))
                .flatMap(type -> layouts.history().versions(type).stream())
                .filter(version -> Integer.toString(version.number()).equals(request.getParameter("number")))
                .findFirst()
                .map(version -> new Tables(
                        version.type(),
                        version.number(),
                        version.layout().fieldsCsv(),
                        version.layout().codesCsv()));
    }

    private Optional<Tables> written(String id) {
        return desk.versions().stream()
                .filter(version -> Long.toString(version.id()).equals(id))
                .findFirst()
                .map(version -> new Tables(
                        version.type(),
                        version.number(),
                        version.draft().fields(),
                        version.draft().codes()));
    }
}
