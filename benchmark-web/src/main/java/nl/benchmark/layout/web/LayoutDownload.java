package nl.benchmark.layout.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import nl.benchmark.delivery.LayoutFlaw.Table;
import nl.benchmark.delivery.LayoutHistory;
import nl.benchmark.layout.service.LayoutService;
import nl.benchmark.ui.delivery.LayoutFile;

/** The tables of the layout that the page shows, with all months: what {@code benchmark-client} reads. */
@WebServlet({"/delivery/fields.csv", "/delivery/codes.csv"})
public class LayoutDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient LayoutService layouts;

    @Inject
    private transient LayoutFile file;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<LayoutChoice> choice =
                LayoutChoice.of(request.getParameter("type"), request.getParameter("month"), YearMonth.now(clock));
        if (choice.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        LayoutHistory.Version version =
                layouts.history().version(choice.get().type(), choice.get().month());
        boolean fields = request.getServletPath().endsWith("fields.csv");
        file.send(
                response,
                fields ? Table.FIELDS : Table.CODES,
                version.type(),
                version.number(),
                fields ? version.layout().fieldsCsv() : version.layout().codesCsv());
    }
}
