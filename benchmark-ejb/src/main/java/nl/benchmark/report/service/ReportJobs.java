package nl.benchmark.report.service;

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
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.benchmark.account.Caller;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.shared.service.GrowingPause;
import nl.benchmark.shared.service.Outage;
import nl.benchmark.shared.service.Patience;
import nl.benchmark.shared.service.Rounds;

/**
 * The workers that make reports: two at a time, in the order of asking. The truth stands in the register; what is here
 * may be lost at any moment. Every few seconds, and so also after a restart, reports without a living worker are taken
 * up.
 */
@NotAudited(reason = "runs jobs; what they make is written where it is kept")
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportJobs {

    private static final Logger LOG = Logger.getLogger(ReportJobs.class.getName());
    private static final int WORKERS = 2;
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @EJB
    private ReportRegister register;

    @EJB
    private ReportMaker maker;

    @Inject
    private CallerContext callers;

    @Inject
    private Patience patience;

    private final Semaphore workers = new Semaphore(WORKERS, true);
    private final Set<Long> running = ConcurrentHashMap.newKeySet();
    private final GrowingPause pause = new GrowingPause(PAUSE);
    private final Rounds rounds = new Rounds("Looking for reports without a worker", ROUND);

    @PostConstruct
    void begin() {
        rounds.begin(scheduler, Duration.ofSeconds(1), this::takeUp);
    }

    @PreDestroy
    void end() {
        rounds.end();
    }

    public void start(long id, Caller caller) {
        if (running.add(id)) {
            executor.execute(() -> work(id, caller));
        }
    }

    private void work(long id, Caller caller) {
        workers.acquireUninterruptibly();
        try {
            callers.as(
                    caller,
                    () -> patience.ofJob(() -> {
                        register.take(id).ifPresent(this::make);
                        return null;
                    }));
        } catch (Exception e) { // a worker must not take the others with it; the report is taken up again
            LOG.log(Level.SEVERE, "Making report " + id + " failed; it is taken up again", e);
        } finally {
            workers.release();
            running.remove(id);
        }
    }

    /** What fails is given back, so that it is taken up in seconds and not when its lease is over; in a long outage later. */
    private void make(ReportJob job) {
        try {
            maker.make(job);
            pause.worked();
        } catch (RuntimeException failure) { // whatever it is, it goes on to whoever logs it
            try {
                boolean outage = Outage.isCauseOf(failure);
                register.letGo(job, outage, outage ? pause.failed() : PAUSE);
            } catch (RuntimeException again) { // its lease ends by itself
                failure.addSuppressed(again);
            }
            throw failure;
        }
    }

    private void takeUp() {
        for (long id : register.abandoned()) {
            register.owner(id).ifPresent(owner -> start(id, owner));
        }
    }
}
