package nl.benchmark.mail.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import nl.benchmark.mail.FailedMail;
import nl.benchmark.mail.MailStanding;
import nl.benchmark.mail.service.MailDesk;
import nl.benchmark.ui.Chosen;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.ShowsRuleViolations;

/** Mail that could not be sent; what was given up is sent again, one, some or all. */
@Named
@ViewScoped
@ShowsRuleViolations
public class MailsView implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private MailDesk desk;

    @Inject
    private Messages messages;

    private final ListState order = new ListState("-made", 50);
    private final MailsFilter filter = new MailsFilter();
    private final Chosen<Long> chosen = new Chosen<>();
    private List<FailedMail> mails = List.of();
    private ListPage<FailedMail> list;

    public void load() {
        mails = desk.failed();
        list = order.page(filter.apply(mails), MailsFilter.ORDERS);
    }

    /** Those that are ticked. */
    public void sendAgain() {
        if (chosen.isNothing()) {
            messages.warn("list.nothingChosen");
            return;
        }
        MailDesk.Sent sent = desk.sendAgain(chosen.ids());
        if (sent.again() > 0) {
            messages.info("mail.again.done", sent.again());
        }
        if (sent.not() > 0) {
            messages.warn("mail.again.not", sent.not());
        }
        chosen.clear();
        load();
    }

    public MailStanding[] getStandings() {
        return MailStanding.values();
    }

    public boolean isNothing() {
        return mails.isEmpty();
    }

    public Chosen<Long> getChosen() {
        return chosen;
    }

    public ListPage<FailedMail> getList() {
        return list;
    }

    public ListState getOrder() {
        return order;
    }

    public MailsFilter getFilter() {
        return filter;
    }
}
