package nl.benchmark.conversation.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import nl.benchmark.conversation.ThreadRow;
import nl.benchmark.conversation.service.ConversationDesk;
import nl.benchmark.ui.CsvDownload;
import nl.benchmark.ui.ListState;

/** The explanations as a CSV file: what the page shows, all pages of it. */
@WebServlet("/delivery/explanations.csv")
public class ExplanationsDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER =
            List.of("organisation", "name", "month", "file", "delivery", "rule", "state", "explanation", "changedAt");

    @Inject
    private transient ConversationDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ExplanationsFilter filter = new ExplanationsFilter();
        filter.setText(request.getParameter("text"));
        filter.setState(request.getParameter("state"));
        filter.setRule(request.getParameter("rule"));
        ListState order = new ListState("-changed", 1);
        order.setSort(request.getParameter("sort"));
        CsvDownload.send(
                response,
                "explanations.csv",
                HEADER,
                order.sorted(filter.apply(desk.all()), ExplanationsFilter.ORDERS).stream()
                        .map(ExplanationsDownload::cells));
    }

    private static List<String> cells(ThreadRow row) {
        return CsvDownload.cells(
                row.organisation(),
                row.name(),
                row.month(),
                row.file(),
                row.delivery(),
                row.rule(),
                row.state(),
                row.text(),
                row.changedAt());
    }
}
