package nl.benchmark.mail;

import java.io.Serializable;
import java.time.Instant;

/**
 * A mail that could not be sent, without its text.
 *
 * @param subject in the language of the recipient
 * @param failure kind of the last fault; null when it was never tried
 */
public record FailedMail(
        long id,
        MailKind kind,
        String recipient,
        String subject,
        Instant madeAt,
        int attempts,
        String failure,
        MailStanding standing)
        implements Serializable {

    /** Whether it waits for somebody. */
    public boolean isWaiting() {
        return standing == MailStanding.GIVEN_UP;
    }

    /** A link and files went when it was given up: such a mail is made anew where it was made. */
    public boolean maySendAgain() {
        return isWaiting() && !kind.hasLink() && !kind.hasFiles();
    }
}
