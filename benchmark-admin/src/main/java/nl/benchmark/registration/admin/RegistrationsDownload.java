package nl.benchmark.registration.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import nl.benchmark.registration.RegistrationRow;
import nl.benchmark.registration.service.RegistrationDesk;
import nl.benchmark.ui.CsvDownload;
import nl.benchmark.ui.ListState;

/** Registrations as a CSV file: what the page shows, all pages of it. Source: REG-2. */
@WebServlet("/registration/registrations.csv")
public class RegistrationsDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER =
            List.of("name", "municipalities", "modules", "year", "sentAt", "state", "decidedAt", "decidedBy", "reason");

    @Inject
    private transient RegistrationDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RegistrationsFilter filter = new RegistrationsFilter();
        filter.setText(request.getParameter("text"));
        filter.setState(request.getParameter("state"));
        filter.setBenchmark(request.getParameter("benchmark"));
        ListState state = new ListState("-sent", 1);
        state.setSort(request.getParameter("sort"));
        CsvDownload.send(
                response,
                "aanmeldingen.csv",
                HEADER,
                state.sorted(filter.apply(desk.registrations()), RegistrationsFilter.ORDERS).stream()
                        .map(RegistrationsDownload::cells));
    }

    private static List<String> cells(RegistrationRow row) {
        return CsvDownload.cells(
                row.name(),
                String.join(" ", row.form().applicant().municipalities()),
                row.form().modules().stream().map(Enum::name).collect(Collectors.joining(" ")),
                row.form().year(),
                row.sentAt(),
                row.state(),
                row.decidedAt(),
                row.decidedBy(),
                row.reason());
    }
}
