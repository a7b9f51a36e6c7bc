package nl.benchmark.invoice.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.invoice.BankStatement;
import nl.benchmark.invoice.Camt053;
import nl.benchmark.invoice.InvoiceNumber;
import nl.benchmark.invoice.InvoiceRow;
import nl.benchmark.invoice.InvoiceRule;
import nl.benchmark.invoice.PaymentMatch;
import nl.benchmark.invoice.PaymentMatching;
import nl.benchmark.invoice.PaymentRow;
import nl.benchmark.invoice.StatementRow;
import nl.benchmark.shared.RuleViolation;

/** Betalingen: bank statements looked at first and then taken in, once each; what is left is matched by hand. Source: INV-1. */
@Stateless
@RolesAllowed({Roles.FINANCE, Roles.ADMINISTRATOR})
public class PaymentService {

    /** Of a file, in bytes. */
    public static final int LARGEST_BYTES = 5 << 20;

    @EJB
    private PaymentRegister register;

    @EJB
    private InvoiceRegister invoices;

    @Inject
    private SellerConfiguration seller;

    @Inject
    private AuditFacts audit;

    /** What taking in the file would record, in the order of the file. Refuses as {@link #take}. */
    @NotAudited(reason = "keeps nothing of the file")
    public List<PaymentMatch> look(byte[] file) {
        return PaymentMatching.of(
                read(file).stream()
                        .flatMap(statement -> statement.entries().stream())
                        .toList(),
                invoices.invoices());
    }

    /**
     * Records what came in, matched as {@link #look} tells; how many entries are kept. Refuses with {@code STATEMENT},
     * {@code OTHER_ACCOUNT}, and {@code STATEMENT_KNOWN} when one of its statements was taken in before.
     */
    @Audited(action = AuditAction.PAYMENT_IMPORT, object = "bank_statement")
    public int take(byte[] file) {
        List<BankStatement> statements = read(file);
        String sha256 = InvoiceIssuing.sha256(file);
        List<String> identifications = new ArrayList<>();
        int kept = 0;
        for (BankStatement statement : statements) {
            identifications.add(statement.identification());
            long id = register.add(statement, sha256);
            for (PaymentMatch match : PaymentMatching.of(statement.entries(), invoices.invoices())) {
                if (match.isKept()) {
                    register.add(id, match);
                    kept++;
                }
            }
        }
        audit.detail("statements", String.join(" ", identifications));
        audit.rows(kept);
        return kept;
    }

    /** Newest first. */
    @NotAudited(reason = "which statements were taken in; taking one in is a line")
    public List<StatementRow> statements() {
        return register.statements();
    }

    /** What came in and belongs to no invoice yet, oldest first. */
    @NotAudited(reason = "payments of organisations; matching one is a line")
    public List<PaymentRow> unmatched() {
        return register.unmatched();
    }

    /** Oldest first. */
    @NotAudited(reason = "payments of organisations; matching one is a line")
    public List<PaymentRow> payments(long invoice) {
        return register.of(invoice);
    }

    /** By hand; part payments and overpayments are allowed. Refuses with {@code UNKNOWN} a number and with {@code MATCHED}. */
    @Audited(action = AuditAction.PAYMENT_MATCH, object = "payment")
    public void match(@AuditedId long payment, String number) {
        String text = number == null ? "" : number.strip();
        long invoice = InvoiceNumber.in(text)
                .flatMap(found -> register.invoice(found.text()))
                .orElseThrow(() -> new RuleViolation(InvoiceRule.UNKNOWN, text));
        InvoiceRow row = invoices.findRow(invoice).orElseThrow();
        audit.concerns(row.organisation());
        audit.detail("number", row.number());
        if (!register.match(payment, invoice)) {
            throw new RuleViolation(InvoiceRule.MATCHED);
        }
    }

    private List<BankStatement> read(byte[] file) {
        if (file.length > LARGEST_BYTES) {
            throw new RuleViolation(InvoiceRule.STATEMENT);
        }
        try {
            List<BankStatement> statements = Camt053.read(new ByteArrayInputStream(file));
            for (BankStatement statement : statements) {
                if (!statement.account().equals(seller.seller().iban())) {
                    throw new RuleViolation(
                            InvoiceRule.OTHER_ACCOUNT, statement.account().value());
                }
                if (register.isKnown(statement)) {
                    throw new RuleViolation(InvoiceRule.STATEMENT_KNOWN, statement.identification());
                }
            }
            return statements;
        } catch (IOException e) { // from memory
            throw new UncheckedIOException(e);
        }
    }
}
