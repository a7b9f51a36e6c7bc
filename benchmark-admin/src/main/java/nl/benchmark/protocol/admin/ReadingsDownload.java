package nl.benchmark.protocol.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import nl.benchmark.protocol.ProtocolReading;
import nl.benchmark.protocol.service.ProtocolDesk;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.ui.CsvDownload;
import nl.benchmark.ui.ListState;

/** Who read and accepted an edition as a CSV file: what the page shows, all pages of it. */
@WebServlet("/protocol/progress.csv")
public class ReadingsDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER =
            List.of("organisation", "name", "state", "readAt", "readBy", "acceptedAt", "acceptedBy", "byRegistration");

    @Inject
    private transient ProtocolDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        if (id == null || !id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ReadingsFilter filter = new ReadingsFilter();
        filter.setText(request.getParameter("text"));
        filter.setState(request.getParameter("state"));
        ListState order = new ListState("state", 1);
        order.setSort(request.getParameter("sort"));
        List<ProtocolReading> readings;
        try {
            readings = desk.readings(Long.parseLong(id));
        } catch (RuleViolation e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        CsvDownload.send(
                response,
                "protocol.csv",
                HEADER,
                order.sorted(filter.apply(readings), ReadingsFilter.ORDERS).stream()
                        .map(ReadingsDownload::cells));
    }

    private static List<String> cells(ProtocolReading row) {
        return CsvDownload.cells(
                row.organisation(),
                row.name(),
                row.progress(),
                row.readAt(),
                row.readBy(),
                row.acceptedAt(),
                row.acceptedBy(),
                row.registered());
    }
}
