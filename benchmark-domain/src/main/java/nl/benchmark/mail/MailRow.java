package nl.benchmark.mail;

import java.io.Serializable;
import java.time.Instant;

/** A mail in the mailbox of the demonstration. */
public record MailRow(long id, Instant madeAt, String recipient, String subject, String body) implements Serializable {}
