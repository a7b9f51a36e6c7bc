package nl.benchmark.delivery.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import nl.benchmark.delivery.ReminderRow;
import nl.benchmark.delivery.service.CalendarDesk;
import nl.benchmark.ui.CsvDownload;
import nl.benchmark.ui.ListState;

/** The reminders as a CSV file: what the page shows, all pages of it. */
@WebServlet("/delivery/reminders.csv")
public class RemindersDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER =
            List.of("organisation", "name", "month", "file", "kind", "dueOn", "sentAt", "mails");

    @Inject
    private transient CalendarDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RemindersFilter filter = new RemindersFilter();
        filter.setText(request.getParameter("text"));
        filter.setFile(request.getParameter("file"));
        filter.setKind(request.getParameter("kind"));
        filter.setMonth(request.getParameter("month"));
        ListState order = new ListState("-sent", 1);
        order.setSort(request.getParameter("sort"));
        CsvDownload.send(
                response,
                "reminders.csv",
                HEADER,
                order.sorted(filter.apply(desk.reminders()), RemindersFilter.ORDERS).stream()
                        .map(RemindersDownload::cells));
    }

    private static List<String> cells(ReminderRow row) {
        return CsvDownload.cells(
                row.organisation(),
                row.name(),
                row.month(),
                row.file(),
                row.kind(),
                row.dueOn(),
                row.sentAt(),
                row.mails());
    }
}
