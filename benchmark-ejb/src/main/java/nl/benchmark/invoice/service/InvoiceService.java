package nl.benchmark.invoice.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.invoice.InvoiceKind;
import nl.benchmark.invoice.InvoiceLine;
import nl.benchmark.invoice.InvoiceProposal;
import nl.benchmark.invoice.InvoiceRow;
import nl.benchmark.invoice.InvoiceRule;
import nl.benchmark.invoice.InvoiceState;
import nl.benchmark.shared.RuleViolation;

/** Facturen of the benchmark organisation: finance and administrators make, credit and read them. Source: INV-1. */
@Stateless
@RolesAllowed({Roles.FINANCE, Roles.ADMINISTRATOR})
public class InvoiceService {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 300;

    @EJB
    private InvoiceRegister register;

    @EJB
    private InvoiceIssuing issuing;

    @EJB
    private InvoiceBilling billing;

    @Inject
    private Clock clock;

    /** Both files of an issued invoice. */
    public record Files(String number, byte[] pdf, byte[] ubl) {}

    /**
     * Once more what was held back, with what the organisation's details say now; held back again it has another number of
     * its own, and what the rules say then. Refuses with {@code UNKNOWN}, {@code STATE}, and what keeps it from an invoice.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @NotAudited(reason = "the invoice is a line where it is issued or held back")
    public boolean retry(long id) {
        InvoiceRow held = register.findRow(id).orElseThrow(() -> new RuleViolation(InvoiceRule.UNKNOWN, id));
        if (held.state() != InvoiceState.HELD) {
            throw new RuleViolation(InvoiceRule.STATE);
        }
        InvoiceProposal proposal = Stream.of(LocalDate.of(held.feeYear().getValue(), 1, 1), LocalDate.now(clock))
                .flatMap(day -> billing.proposals(held.feeYear(), day).stream())
                .filter(one -> one.liability().payer().code().equals(held.organisation())
                        && one.liability().pack() == held.pack())
                .findFirst()
                .orElseThrow(() -> new RuleViolation(InvoiceRule.STATE));
        if (!proposal.isPossible()) {
            throw new RuleViolation(
                    proposal.obstacle().rule(), proposal.obstacle().arguments().toArray());
        }
        return billing.issue(proposal, held.occasion());
    }

    /**
     * A credit note over the whole; after that there may be another invoice for the same year. Refuses with
     * {@code UNKNOWN}, {@code STATE}, {@code TEXT} and {@code HELD}.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @NotAudited(reason = "the credit note is a line where it is issued")
    public long credit(long id, String text) {
        InvoiceRow row = register.findRow(id).orElseThrow(() -> new RuleViolation(InvoiceRule.UNKNOWN, id));
        if (row.kind() != InvoiceKind.INVOICE
                || row.credited()
                || row.state() != InvoiceState.ISSUED && row.state() != InvoiceState.SENT) {
            throw new RuleViolation(InvoiceRule.STATE);
        }
        String reason = text == null ? "" : text.strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new RuleViolation(InvoiceRule.REASON, SHORTEST_REASON, LONGEST_REASON);
        }
        return issuing.credit(row, reason);
    }

    /** Newest first. */
    @NotAudited(reason = "amounts between organisations; opening a document is a line")
    public List<InvoiceRow> invoices() {
        return register.invoices();
    }

    /** Empty when it has no number, or is not there. */
    @Audited(action = AuditAction.INVOICES_READ, object = "invoice")
    public Optional<Files> files(@AuditedId long id) {
        return register.files(id);
    }

    /** Empty when it is not there. */
    @NotAudited(reason = "amounts between organisations; opening a document is a line")
    public Optional<InvoiceRow> find(long id) {
        return register.findRow(id);
    }

    /** As they stand on it, or would stand when it is held back. */
    @NotAudited(reason = "amounts between organisations; opening a document is a line")
    public List<InvoiceLine> lines(long id) {
        return register.lines(id);
    }

    /** Days since when those that the official rules refuse are held back, Europe/Amsterdam. */
    @NotAudited(reason = "days, nothing of an invoice")
    public List<LocalDate> heldSince() {
        return register.heldSince();
    }

    /** References of the buyer that stand on invoices, by the number in the database; only where there is one. */
    @NotAudited(reason = "references of administrations, nothing of persons")
    public Map<Long, String> references() {
        return register.references();
    }
}
