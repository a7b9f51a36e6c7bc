package nl.benchmark.ui.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.benchmark.account.AccountRow;
import nl.benchmark.account.ExternalWork;
import nl.benchmark.ui.Messages;

/** Whom somebody of a supplier works for, until when and in which areas (ACC-4), in words; {@code #{externalTexts}} on pages. */
@Named
@ApplicationScoped
public class ExternalTexts {

    @Inject
    private Messages messages;

    /** Supplier, last day and areas. */
    public String line(AccountRow row) {
        ExternalWork work = row.external();
        return work.areas().isEmpty()
                ? messages.text("accounts.external.line.none", work.employer(), row.endsOn())
                : messages.text("accounts.external.line", work.employer(), row.endsOn(), messages.labels(work.areas()));
    }

    /** Supplier, agreement, first and last day. */
    public String under(AccountRow row) {
        ExternalWork work = row.external();
        return work.from() == null
                ? messages.text("accounts.external.of", work.employer(), work.agreement(), row.endsOn())
                : messages.text(
                        "accounts.external.of.from", work.employer(), work.agreement(), work.from(), row.endsOn());
    }

    /** The areas, or that nobody chose one. */
    public String areas(AccountRow row) {
        return row.external().areas().isEmpty()
                ? messages.text("accounts.external.areas.none")
                : messages.labels(row.external().areas());
    }
}
