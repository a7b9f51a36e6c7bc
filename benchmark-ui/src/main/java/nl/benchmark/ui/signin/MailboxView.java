package nl.benchmark.ui.signin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import nl.benchmark.mail.MailRow;
import nl.benchmark.mail.service.MailboxService;
import nl.benchmark.ui.PageNotFound;

/** What a demonstration would have mailed, on its own machine; everywhere else this page is not there. */
@Named
@ViewScoped
public class MailboxView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private MailboxService mailbox;

    @Inject
    private DemonstrationAccounts demonstration;

    private List<MailRow> mails = List.of();

    public void load() {
        if (!demonstration.isOffered(SignInFlow.request())) {
            throw new PageNotFound();
        }
        mails = mailbox.mails();
    }

    public List<MailRow> getMails() {
        return mails;
    }
}
