package nl.benchmark.invoice.service;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.invoice.InvoiceKind;
import nl.benchmark.invoice.InvoiceLines;
import nl.benchmark.invoice.InvoiceRow;
import nl.benchmark.invoice.InvoiceRule;
import nl.benchmark.invoice.RecipientRow;
import nl.benchmark.mail.Mail;
import nl.benchmark.mail.MailAttachment;
import nl.benchmark.mail.MailKind;
import nl.benchmark.mail.service.Outbox;
import nl.benchmark.shared.RuleViolation;

/**
 * Puts mail about one invoice into the outbox, with both of its files; state, mail and what is known of it are one
 * transaction. Invoices are in Dutch, and so is their mail. Only services of this package call it.
 */
@Stateless
public class InvoiceMailing {

    private static final String LANGUAGE = "nl";
    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    @EJB
    private InvoiceRegister register;

    @EJB
    private RecipientRegister recipients;

    @EJB
    private InvoiceMailRegister mails;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditFacts audit;

    /** The document itself, a first time or again; from then on it was sent. */
    @Audited(action = AuditAction.INVOICE_SEND, object = "invoice")
    public void send(InvoiceRow row) {
        boolean invoice = row.kind() == InvoiceKind.INVOICE;
        put(
                row,
                invoice ? MailKind.INVOICE : MailKind.CREDIT_NOTE,
                euro(row.total()),
                invoice ? Mail.day(row.dueOn(), LANGUAGE) : row.credits());
        register.sent(row.id());
    }

    /** A reminder with the invoice once more. */
    @Audited(action = AuditAction.INVOICE_REMIND, object = "invoice")
    public void remind(InvoiceRow row, MailKind kind) {
        put(row, kind, euro(row.open()), Mail.day(row.dueOn(), LANGUAGE), Mail.day(row.issuedOn(), LANGUAGE));
    }

    private void put(InvoiceRow row, MailKind kind, String... facts) {
        InvoiceService.Files files = register.files(row.id()).orElseThrow(() -> new RuleViolation(InvoiceRule.STATE));
        String to = address(row);
        audit.id(row.id());
        audit.concerns(row.organisation());
        audit.detail("number", row.number());
        String[] arguments = new String[3 + facts.length];
        arguments[0] = row.organisationName();
        arguments[1] = row.number();
        arguments[2] = InvoiceLines.name(row.pack()) + " " + row.feeYear();
        System.arraycopy(facts, 0, arguments, 3, facts.length);
        List<MailAttachment> attachments = List.of(
                new MailAttachment(row.number() + ".pdf", "application/pdf", files.pdf()),
                new MailAttachment(row.number() + ".xml", "application/xml", files.ubl()));
        mails.add(row.id(), kind, to, outbox.put(kind, to, LANGUAGE, attachments, arguments));
    }

    /** As the organisation's details say now, which may have been mended since the invoice was issued. */
    private String address(InvoiceRow row) {
        Map<String, RecipientRow> known = recipients.recipients();
        RecipientRow recipient = known.get(row.organisation());
        if (recipient == null) {
            throw new RuleViolation(InvoiceRule.NO_RECIPIENT, row.organisationName());
        }
        return RecipientRegister.recipient(recipient).email();
    }

    private static String euro(BigDecimal amount) {
        NumberFormat format = NumberFormat.getInstance(DUTCH);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return "\u20ac " + format.format(amount);
    }
}
