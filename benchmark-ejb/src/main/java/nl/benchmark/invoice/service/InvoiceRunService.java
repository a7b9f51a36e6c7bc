package nl.benchmark.invoice.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import nl.benchmark.account.Roles;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.Audited;
import nl.benchmark.audit.Concerns;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.audit.service.AuditFacts;
import nl.benchmark.invoice.InvoiceProposal;
import nl.benchmark.invoice.InvoiceRule;
import nl.benchmark.invoice.InvoiceRunKind;
import nl.benchmark.invoice.InvoiceRunRow;
import nl.benchmark.shared.RuleViolation;

/** Jaarrun: what it would issue, and starting the job that does. Source: INV-1, INV-2. */
@Stateless
@RolesAllowed({Roles.FINANCE, Roles.ADMINISTRATOR})
public class InvoiceRunService {

    @EJB
    private InvoiceBilling billing;

    @EJB
    private InvoiceRunRegister register;

    @Inject
    private SellerConfiguration seller;

    @Inject
    private AuditFacts audit;

    @Inject
    private Clock clock;

    /**
     * What the yearly run would do, in order of code: an invoice for everybody who takes part on 1 January, explained beside
     * the year before. Refuses with {@code NO_TARIFFS} a year without approved ones.
     */
    @NotAudited(reason = "prices that anybody can compute; each invoice is a line")
    public List<InvoiceProposal> dryRun(Year year) {
        return billing.proposals(year, LocalDate.of(year.getValue(), 1, 1));
    }

    /**
     * Within seconds the job issues what the dry run shows; after a kill, or run again, it goes on with what is left. Refuses
     * with {@code RUN_OPEN}, {@code NO_TARIFFS}, {@code NO_SELLER} and {@code NOTHING}.
     */
    @Audited(action = AuditAction.INVOICE_RUN, object = "invoice_run")
    public long start(Year year) {
        if (yearly().filter(InvoiceRunRow::running).isPresent()) {
            throw new RuleViolation(InvoiceRule.RUN_OPEN, yearly().get().year());
        }
        seller.seller();
        if (dryRun(year).stream().noneMatch(InvoiceProposal::isPossible)) {
            throw new RuleViolation(InvoiceRule.NOTHING);
        }
        long id = register.add(InvoiceRunKind.YEARLY, year, null);
        audit.id(id);
        audit.detail("year", year);
        return id;
    }

    /** Once more what the acceptance of a registration owes, after what kept it was mended. */
    @Audited(action = AuditAction.INVOICE_RUN, object = "invoice_run")
    public void again(@Concerns String organisation) {
        audit.id(register.add(InvoiceRunKind.REGISTRATION, Year.now(clock), organisation));
    }

    /** The newest yearly run of everybody. */
    @NotAudited(reason = "how far a job is")
    public Optional<InvoiceRunRow> yearly() {
        return register.runs().stream()
                .filter(run -> run.kind() == InvoiceRunKind.YEARLY && run.organisation() == null)
                .findFirst();
    }

    /** Those after a registration, of which the newest of an organisation still has an obstacle. */
    @NotAudited(reason = "how far a job is")
    public List<InvoiceRunRow> kept() {
        List<InvoiceRunRow> all = register.runs().stream()
                .filter(run -> run.kind() == InvoiceRunKind.REGISTRATION)
                .toList();
        return all.stream()
                .filter(InvoiceRunRow::isKept)
                .filter(run -> all.stream()
                        .noneMatch(other ->
                                other.id() > run.id() && other.organisation().equals(run.organisation())))
                .toList();
    }
}
