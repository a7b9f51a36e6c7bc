package nl.benchmark.invoice.service;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.fee.FeeLiability;
import nl.benchmark.fee.FeeRule;
import nl.benchmark.fee.Population;
import nl.benchmark.fee.Price;
import nl.benchmark.fee.PriceList;
import nl.benchmark.fee.TariffYear;
import nl.benchmark.fee.service.TariffRegister;
import nl.benchmark.invoice.InvoiceOccasion;
import nl.benchmark.invoice.InvoiceProposal;
import nl.benchmark.invoice.InvoiceProposals;
import nl.benchmark.invoice.InvoiceRule;
import nl.benchmark.invoice.Recipient;
import nl.benchmark.organisation.service.Register;
import nl.benchmark.shared.RuleViolation;

/**
 * Who owes what for a year, and what of that was not invoiced yet. Each invoice is issued in a transaction of its own, so that
 * one that the official rules refuse keeps no other from leaving. Only services and the job of this package call it.
 */
@NotAudited(reason = "each invoice that is issued or held back is a line")
@Stateless
public class InvoiceBilling {

    @EJB
    private InvoiceRegister register;

    @EJB
    private RecipientRegister recipients;

    @EJB
    private InvoiceIssuing issuing;

    @EJB
    private TariffRegister tariffs;

    @Inject
    private Register organisations;

    /**
     * In order of code, for everybody who takes part on the day, explained beside the year before. Refuses with
     * {@code NO_TARIFFS} a year without approved ones.
     */
    public List<InvoiceProposal> proposals(Year year, LocalDate day) {
        PriceList prices = new PriceList(
                tariffs.years().stream().map(TariffYear::tariffs).toList(), Population.of(organisations.geography()));
        if (prices.tariffs(year).isEmpty()) {
            throw new RuleViolation(FeeRule.NO_TARIFFS, year);
        }
        InvoiceProposals proposals = new InvoiceProposals(prices, year, register.invoices(), recipients.recipients());
        return FeeLiability.on(day, organisations.participationsWithMembers(), organisations.geography()).stream()
                .map(proposals::of)
                .toList();
    }

    /** False when the official rules held it back. The occasion of a difference stays that. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean issue(InvoiceProposal proposal, InvoiceOccasion otherwise) {
        InvoiceOccasion occasion = proposal.occasion() == InvoiceOccasion.CHANGE ? InvoiceOccasion.CHANGE : otherwise;
        Price price = proposal.price();
        Recipient recipient = RecipientRegister.recipient(
                recipients.recipients().get(price.payer().code()));
        try {
            issuing.issue(price, occasion, recipient);
            return true;
        } catch (RuleViolation refusal) {
            if (refusal.rule() != InvoiceRule.HELD) {
                throw refusal;
            }
            issuing.hold(
                    price,
                    occasion,
                    recipient,
                    String.valueOf(refusal.arguments().get(0)));
            return false;
        }
    }
}
