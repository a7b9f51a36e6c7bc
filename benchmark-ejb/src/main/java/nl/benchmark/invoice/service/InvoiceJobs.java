package nl.benchmark.invoice.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.benchmark.account.Caller;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.invoice.InvoiceObstacle;
import nl.benchmark.invoice.InvoiceOccasion;
import nl.benchmark.invoice.InvoiceProposal;
import nl.benchmark.invoice.InvoiceRunKind;
import nl.benchmark.invoice.InvoiceRunRow;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.shared.service.Patience;
import nl.benchmark.shared.service.Rounds;

/**
 * Issues what a run asks for, invoice by invoice, each in a transaction of its own. After a kill it is taken up again when its
 * lease is over, and what has an invoice gets no other. Source: INV-1, INV-2.
 */
@NotAudited(reason = "runs the job; each invoice is a line where it is issued")
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InvoiceJobs {

    private static final Logger LOG = Logger.getLogger(InvoiceJobs.class.getName());
    private static final Duration ROUND = Duration.ofSeconds(2);

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @EJB
    private InvoiceRunRegister register;

    @EJB
    private InvoiceBilling billing;

    @Inject
    private CallerContext callers;

    @Inject
    private Patience patience;

    @Inject
    private Clock clock;

    private final Rounds rounds = new Rounds("Looking for invoices to issue", ROUND);

    @PostConstruct
    void begin() {
        rounds.begin(scheduler, Duration.ofSeconds(4), this::round);
    }

    @PreDestroy
    void end() {
        rounds.end();
    }

    private void round() {
        Optional<Long> run = register.abandoned();
        run.flatMap(register::starter).ifPresent(starter -> work(run.get(), starter));
    }

    private void work(long run, Caller starter) {
        try {
            callers.as(starter, () -> {
                Optional<InvoiceRunRow> taken = register.take(run);
                return patience.ofJob(() -> {
                    taken.ifPresent(this::issue);
                    return null;
                });
            });
        } catch (Exception e) { // the run is taken up again; what is issued stays
            LOG.log(Level.SEVERE, "Run " + run + " of invoices stopped; it is taken up again", e);
            try {
                callers.as(starter, () -> {
                    register.letGo(run);
                    return null;
                });
            } catch (Exception again) { // its lease ends by itself
                LOG.log(Level.WARNING, "Run " + run + " of invoices keeps its lease", again);
            }
        }
    }

    /** What cannot be done for a reason that a person can mend ends the run and says so. */
    private void issue(InvoiceRunRow run) {
        List<String> obstacle;
        try {
            obstacle = run.kind() == InvoiceRunKind.YEARLY ? yearly(run) : owed(run);
        } catch (RuleViolation refusal) {
            obstacle = InvoiceObstacle.of(refusal).words();
        }
        register.finish(run.id(), obstacle);
    }

    private List<String> yearly(InvoiceRunRow run) {
        Year year = run.year();
        issue(run, proposals(run, LocalDate.of(year.getValue(), 1, 1)), InvoiceOccasion.YEARLY);
        return List.of();
    }

    /** Of everybody, or of the organisation of the run. */
    private List<InvoiceProposal> proposals(InvoiceRunRow run, LocalDate day) {
        return billing.proposals(run.year(), day).stream()
                .filter(proposal -> run.organisation() == null
                        || proposal.liability().payer().code().equals(run.organisation()))
                .toList();
    }

    /** What the organisation takes part in today: the full year, or the difference with what was invoiced (INV-2, REG-6). */
    private List<String> owed(InvoiceRunRow run) {
        List<InvoiceProposal> own = proposals(run, LocalDate.now(clock));
        issue(run, own, InvoiceOccasion.REGISTRATION);
        return own.stream()
                .filter(proposal ->
                        !proposal.isPossible() && !proposal.obstacle().isDone())
                .map(proposal -> proposal.obstacle().words())
                .findFirst()
                .orElse(List.of());
    }

    private void issue(InvoiceRunRow run, List<InvoiceProposal> proposals, InvoiceOccasion occasion) {
        List<InvoiceProposal> possible =
                proposals.stream().filter(InvoiceProposal::isPossible).toList();
        int issued = run.issued(); // before it was taken up again
        int held = 0;
        int total = issued + possible.size();
        register.progress(run.id(), total, issued, held);
        for (InvoiceProposal proposal : possible) {
            boolean left = billing.issue(proposal, occasion);
            issued += left ? 1 : 0;
            held += left ? 0 : 1;
            register.progress(run.id(), total, issued, held);
        }
    }
}
