package nl.benchmark.invoice.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.AuditedId;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.fee.FeeLiability;
import nl.benchmark.fee.FeeRule;
import nl.benchmark.fee.Population;
import nl.benchmark.fee.Price;
import nl.benchmark.fee.PriceChange;
import nl.benchmark.fee.PriceList;
import nl.benchmark.fee.TariffYear;
import nl.benchmark.fee.service.TariffRegister;
import nl.benchmark.invoice.InvoiceKind;
import nl.benchmark.invoice.InvoiceOccasion;
import nl.benchmark.invoice.InvoiceProposal;
import nl.benchmark.invoice.InvoiceRow;
import nl.benchmark.invoice.InvoiceRule;
import nl.benchmark.invoice.InvoiceState;
import nl.benchmark.invoice.Recipient;
import nl.benchmark.invoice.service.InvoiceRegister.Addressee;
import nl.benchmark.organisation.service.Register;
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
    private TariffRegister tariffs;

    @Inject
    private Register organisations;

    /** Both files of an issued invoice. */
    public record Files(String number, byte[] pdf, byte[] ubl) {}

    /** What a run did. */
    public record Outcome(int issued, int held, int left) {}

    /**
     * What the yearly run would do, in order of code: an invoice for everybody who takes part on 1 January, explained beside
     * the year before. Refuses with {@code NO_TARIFFS} a year without approved ones.
     */
    @NotAudited(reason = "prices that anybody can compute; each invoice is a line")
    public List<InvoiceProposal> dryRun(Year year) {
        PriceList prices = prices();
        if (prices.tariffs(year).isEmpty()) {
            throw new RuleViolation(FeeRule.NO_TARIFFS, year);
        }
        Known known = new Known(prices, register.invoiced(year), register.addressees());
        return FeeLiability.on(
                        LocalDate.of(year.getValue(), 1, 1), organisations.participations(), organisations.geography())
                .stream()
                .map(liability -> known.proposal(liability, year))
                .toList();
    }

    /**
     * Issues what the dry run shows, each in a transaction of its own: run again it goes on with what is left. What the
     * official rules refuse is held back, and does not stop the others.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @NotAudited(reason = "each invoice that is issued or held back is a line")
    public Outcome run(Year year) {
        Map<String, Addressee> addressees = register.addressees();
        int issued = 0;
        int held = 0;
        List<InvoiceProposal> proposals = dryRun(year);
        for (InvoiceProposal proposal : proposals) {
            if (proposal.isPossible()) {
                Price price = proposal.price();
                boolean left = issue(price, addressees.get(price.payer().code()).recipient());
                issued += left ? 1 : 0;
                held += left ? 0 : 1;
            }
        }
        return new Outcome(issued, held, proposals.size() - issued - held);
    }

    private boolean issue(Price price, Recipient recipient) {
        try {
            issuing.issue(price, InvoiceOccasion.YEARLY, recipient);
            return true;
        } catch (RuleViolation refusal) {
            if (refusal.rule() != InvoiceRule.HELD) {
                throw refusal;
            }
            issuing.hold(
                    price,
                    InvoiceOccasion.YEARLY,
                    recipient,
                    String.valueOf(refusal.arguments().get(0)));
            return false;
        }
    }

    /** What a dry run has to know of everybody, read once. */
    private record Known(PriceList prices, Set<String> invoiced, Map<String, Addressee> addressees) {

        InvoiceProposal proposal(FeeLiability liability, Year year) {
            if (!prices.isKnown(liability.payer(), year)) {
                return new InvoiceProposal(liability, null, null, FeeRule.NO_INHABITANTS);
            }
            Price price = prices.price(liability.pack(), liability.payer(), year);
            Year before = year.minusYears(1);
            boolean comparable = prices.tariffs(before).isPresent() && prices.isKnown(liability.payer(), before);
            PriceChange change = comparable
                    ? PriceChange.of(prices, prices.price(liability.pack(), liability.payer(), before), price)
                    : null;
            return new InvoiceProposal(liability, price, change, obstacle(liability));
        }

        private Enum<?> obstacle(FeeLiability liability) {
            String code = liability.payer().code();
            if (invoiced.contains(code + " " + liability.pack())) {
                return InvoiceRule.INVOICED;
            }
            if (!addressees.containsKey(code)) {
                return InvoiceRule.NO_RECIPIENT;
            }
            try {
                addressees.get(code).recipient();
                return null;
            } catch (RuleViolation refusal) {
                return refusal.rule();
            }
        }
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

    private PriceList prices() {
        return new PriceList(
                tariffs.years().stream().map(TariffYear::tariffs).toList(), Population.of(organisations.geography()));
    }
}
