package nl.benchmark.mail;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A mail in the mailbox of the demonstration.
 *
 * @param attachments names of the files that go with it
 */
public record MailRow(long id, Instant madeAt, String recipient, String subject, String body, List<String> attachments)
        implements Serializable {}
