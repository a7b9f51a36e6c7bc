package nl.benchmark.retention.service;

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
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.benchmark.account.Caller;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.delivery.service.SourceFiles;
import nl.benchmark.delivery.service.Spool;
import nl.benchmark.retention.Erasure;
import nl.benchmark.retention.ItemRow;
import nl.benchmark.retention.ItemState;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.shared.service.Patience;
import nl.benchmark.shared.service.Rounds;

/**
 * Does an approved run, delivery by delivery: the step of no return, the line in the signed file, key and files, then the
 * rows. After a kill the run is taken up again when its lease is over, and each step is one that may be done twice; a run
 * that is done does nothing.
 */
@NotAudited(reason = "runs the job; each erasure is a line where it is done")
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionJobs {

    private static final Logger LOG = Logger.getLogger(RetentionJobs.class.getName());
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final int BEAT_SECONDS = 20;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @EJB
    private RetentionRegister register;

    @EJB
    private RetentionErasing erasing;

    @EJB
    private CertificateService certificates;

    @Inject
    private ErasureLog log;

    @Inject
    private SourceFiles sources;

    @Inject
    private Spool spool;

    @Inject
    private CallerContext callers;

    @Inject
    private Patience patience;

    @Inject
    private Clock clock;

    private final Rounds rounds = new Rounds("Looking for a run", ROUND);

    @PostConstruct
    void begin() {
        log.begin();
        rounds.begin(scheduler, Duration.ofSeconds(3), this::round);
    }

    @PreDestroy
    void end() {
        rounds.end();
    }

    private void round() {
        Optional<Long> run = register.abandoned();
        run.flatMap(register::approver).ifPresent(approver -> work(run.get(), approver));
    }

    private void work(long run, Caller approver) {
        try {
            boolean taken = callers.as(approver, () -> {
                if (!register.take(run)) {
                    return false;
                }
                log.check(register.lastErasure());
                return true;
            });
            if (taken) {
                patience.ofJob(() -> {
                    erase(run, approver);
                    return null;
                });
            }
        } catch (Exception e) { // the run is taken up again; what was begun is finished then
            LOG.log(Level.SEVERE, "Run " + run + " stopped; it is taken up again", e);
            try {
                callers.as(approver, () -> {
                    register.letGo(run);
                    return null;
                });
            } catch (Exception again) { // its lease ends by itself
                LOG.log(Level.WARNING, "Run " + run + " keeps its lease", again);
            }
        }
    }

    private void erase(long run, Caller approver) throws Exception {
        List<ItemRow> items = callers.as(approver, () -> register.items(run));
        Set<String> organisations = new LinkedHashSet<>();
        Instant beat = clock.instant();
        for (ItemRow item : items) {
            organisations.add(item.organisation());
            if (item.state() == ItemState.LISTED || item.state() == ItemState.ERASING) {
                callers.as(forOrganisation(approver, item.organisation()), () -> {
                    erase(item);
                    return null;
                });
            }
            if (clock.instant().isAfter(beat.plusSeconds(BEAT_SECONDS))) {
                beat = clock.instant();
                callers.as(approver, () -> {
                    register.heartbeat(run);
                    return null;
                });
            }
        }
        for (String organisation : organisations) {
            callers.as(forOrganisation(approver, organisation), () -> {
                certificates.issue(run, organisation);
                return null;
            });
        }
        callers.as(approver, () -> {
            erasing.finish(run);
            return null;
        });
    }

    private void erase(ItemRow listed) throws IOException {
        Optional<RetentionErasing.Begun> begun = erasing.begin(listed.run(), listed.delivery());
        if (begun.isEmpty()) {
            return;
        }
        ItemRow item = begun.get().item();
        Erasure erasure = log.append(new Erasure(
                0,
                clock.instant(),
                item.run(),
                item.organisation(),
                item.delivery(),
                item.type(),
                item.period(),
                item.receivedOn(),
                item.sha256(),
                item.keptSha256(),
                item.facts()));
        sources.destroy(item.delivery());
        if (begun.get().spool() != null) {
            spool.remove(begun.get().spool());
        }
        erasing.erase(item, erasure);
    }

    /** The approver at work for one organisation: the database shows and erases nothing of another. */
    private Caller forOrganisation(Caller approver, String organisation) throws Exception {
        long id = callers.as(approver, () -> register.id(organisation));
        return new Caller(
                approver.accountId(),
                approver.email(),
                approver.name(),
                approver.role(),
                id,
                organisation,
                approver.language());
    }
}
