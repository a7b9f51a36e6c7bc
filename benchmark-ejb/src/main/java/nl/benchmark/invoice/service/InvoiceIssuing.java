package nl.benchmark.invoice.service;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.fee.Price;
import nl.benchmark.invoice.Invoice;
import nl.benchmark.invoice.InvoiceKind;
import nl.benchmark.invoice.InvoiceLines;
import nl.benchmark.invoice.InvoiceNumber;
import nl.benchmark.invoice.InvoiceOccasion;
import nl.benchmark.invoice.InvoiceRow;
import nl.benchmark.invoice.InvoiceRule;
import nl.benchmark.invoice.OfficialRules;
import nl.benchmark.invoice.Recipient;
import nl.benchmark.invoice.RuleBreach;
import nl.benchmark.invoice.UblDocument;
import nl.benchmark.shared.RuleViolation;

/**
 * One invoice, each in a transaction of its own, so that one that is refused keeps no other from leaving. Only
 * InvoiceService calls it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class InvoiceIssuing {

    @EJB
    private InvoiceRegister register;

    @Inject
    private SellerConfiguration configuration;

    @Inject
    private AuditFacts audit;

    @Inject
    private Clock clock;

    private final OfficialRules rules = new OfficialRules();

    /** Refuses with {@code HELD} when the official rules do; then nothing is left of it, and its number is free again. */
    @Audited(action = AuditAction.INVOICE_ISSUE, object = "invoice")
    public long issue(Price price, InvoiceOccasion occasion, Recipient recipient) {
        long id = register.add(subject(price, occasion), InvoiceKind.INVOICE, recipient, InvoiceLines.of(price), null);
        LocalDate today = LocalDate.now(clock);
        leave(
                id,
                price.payer().code(),
                new Invoice(
                        InvoiceKind.INVOICE,
                        register.takeNumber(today.getYear()),
                        today,
                        configuration.dueOn(today),
                        configuration.seller(),
                        recipient,
                        InvoiceLines.of(price),
                        null));
        return id;
    }

    /** Keeps it without a number, with what the rules say of it. */
    @Audited(action = AuditAction.INVOICE_HOLD, object = "invoice")
    public long hold(Price price, InvoiceOccasion occasion, Recipient recipient, String because) {
        long id =
                register.add(subject(price, occasion), InvoiceKind.INVOICE, recipient, InvoiceLines.of(price), because);
        audit.id(id);
        audit.concerns(price.payer().code());
        return id;
    }

    /** A credit note over the whole of an issued invoice. Refuses with {@code HELD}. */
    @Audited(action = AuditAction.INVOICE_CREDIT, object = "invoice")
    public long credit(InvoiceRow row, String reason) {
        audit.purpose(reason);
        audit.detail("credits", row.number());
        Invoice invoice = register.issued(row.id(), configuration.seller());
        LocalDate today = LocalDate.now(clock);
        long id = register.add(
                new InvoiceRegister.Subject(row.organisation(), row.occasion(), row.feeYear(), row.pack(), row.id()),
                InvoiceKind.CREDIT_NOTE,
                invoice.recipient(),
                invoice.lines(),
                null);
        InvoiceNumber number = register.takeNumber(today.getYear());
        leave(id, row.organisation(), invoice.credit(number, today));
        register.credited(row.id());
        return id;
    }

    private void leave(long id, String organisation, Invoice invoice) {
        audit.id(id);
        audit.concerns(organisation);
        audit.detail("number", invoice.number().text());
        audit.detail("total", invoice.total());
        byte[] ubl = UblDocument.of(invoice);
        List<RuleBreach> breaches =
                rules.breaches(ubl, invoice.kind(), invoice.recipient().profile());
        if (!breaches.isEmpty()) {
            throw new RuleViolation(
                    InvoiceRule.HELD,
                    breaches.stream().map(RuleBreach::toString).collect(Collectors.joining("\n")));
        }
        register.issue(id, invoice, ubl, sha256(ubl), new InvoiceDocument(invoice).toPdf());
    }

    private static InvoiceRegister.Subject subject(Price price, InvoiceOccasion occasion) {
        return new InvoiceRegister.Subject(price.payer().code(), occasion, price.year(), price.pack(), null);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
