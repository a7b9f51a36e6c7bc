package nl.benchmark.invoice;

import java.io.Serializable;
import java.time.Instant;
import nl.benchmark.mail.MailKind;

/**
 * A mail about an invoice.
 *
 * @param leftAt when the mail server took it; null while it waits
 * @param givenUpAt when it could not be sent any more; otherwise null
 */
public record InvoiceMailRow(
        long invoice, MailKind kind, String recipient, Instant madeAt, String madeBy, Instant leftAt, Instant givenUpAt)
        implements Serializable {

    public boolean isWaiting() {
        return leftAt == null && givenUpAt == null;
    }
}
