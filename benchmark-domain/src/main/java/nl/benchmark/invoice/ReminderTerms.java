package nl.benchmark.invoice;

import java.time.LocalDate;
import java.util.Optional;
import nl.benchmark.mail.MailKind;

/**
 * When an organisation is reminded: so many whole days after the last day to pay, a first time and a last. Source: INV-1.
 */
public record ReminderTerms(int firstDays, int lastDays) {

    /** The last reminder comes after the first. */
    public ReminderTerms {
        if (firstDays < 0 || lastDays <= firstDays) {
            throw new IllegalArgumentException("Reminders after " + firstDays + " and " + lastDays + " days");
        }
    }

    /**
     * The reminder that is due on this day, of an invoice that was sent and of which something is open. The last one never
     * comes before the first.
     *
     * @param sent how many reminders went out
     */
    public Optional<MailKind> due(InvoiceRow invoice, int sent, LocalDate today) {
        if (invoice.state() != InvoiceState.SENT || invoice.open().signum() == 0 || sent > 1) {
            return Optional.empty();
        }
        int days = sent == 0 ? firstDays : lastDays;
        return today.isAfter(invoice.dueOn().plusDays(days))
                ? Optional.of(sent == 0 ? MailKind.INVOICE_REMINDER : MailKind.INVOICE_LAST_REMINDER)
                : Optional.empty();
    }
}
