package nl.benchmark.invoice;

import java.io.Serializable;
import nl.benchmark.mail.MailKind;

/** A reminder that may be sent now. */
public record ReminderRow(InvoiceRow invoice, MailKind kind) implements Serializable {}
