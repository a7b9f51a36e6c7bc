package nl.benchmark.mail.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import nl.benchmark.mail.FailedMail;
import nl.benchmark.mail.service.MailDesk;
import nl.benchmark.ui.CsvDownload;
import nl.benchmark.ui.ListState;

/** Mail that could not be sent as a CSV file: what the page shows, all pages of it. */
@WebServlet("/mail/mails.csv")
public class MailsDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER =
            List.of("number", "kind", "recipient", "subject", "madeAt", "attempts", "failure", "state");

    @Inject
    private transient MailDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        MailsFilter filter = new MailsFilter();
        filter.setText(request.getParameter("text"));
        filter.setState(request.getParameter("state"));
        ListState order = new ListState("-made", 1);
        order.setSort(request.getParameter("sort"));
        List<FailedMail> mails = desk.failed();
        CsvDownload.send(
                response,
                "mails.csv",
                HEADER,
                order.sorted(filter.apply(mails), MailsFilter.ORDERS).stream().map(MailsDownload::cells));
    }

    private static List<String> cells(FailedMail mail) {
        return CsvDownload.cells(
                mail.id(),
                mail.kind(),
                mail.recipient(),
                mail.subject(),
                mail.madeAt(),
                mail.attempts(),
                mail.failure(),
                mail.standing());
    }
}
