package nl.benchmark.delivery.service;

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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
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
 * The workers that read deliveries: two at a time, in the order of arrival. The truth stands in the register; what is
 * here may be lost at any moment. Every few seconds, and so also after a restart, deliveries without a living worker are
 * taken up.
 */
@NotAudited(reason = "runs jobs; what they decide is written where it is decided")
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryJobs {

    private static final Logger LOG = Logger.getLogger(DeliveryJobs.class.getName());
    private static final int WORKERS = 2;
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @EJB
    private DeliveryRegister register;

    @EJB
    private DeliveryProcessor processor;

    @Inject
    private CallerContext callers;

    @Inject
    private Patience patience;

    private final Semaphore workers = new Semaphore(WORKERS, true);
    private final Map<Long, AtomicInteger> running = new ConcurrentHashMap<>();
    private volatile long busyNanos = System.nanoTime();
    private final GrowingPause pause = new GrowingPause(PAUSE);
    private final Rounds lookingForWork = new Rounds("Looking for deliveries without a worker", ROUND);
    private final Rounds signsOfLife = Rounds.steady("Signs of life of deliveries", ROUND);

    @PostConstruct
    void begin() {
        lookingForWork.begin(scheduler, Duration.ofSeconds(1), this::takeUp);
        signsOfLife.begin(scheduler, ROUND, this::beat);
    }

    @PreDestroy
    void end() {
        lookingForWork.end();
        signsOfLife.end();
    }

    public void start(long id, Caller caller) {
        AtomicInteger progress = new AtomicInteger();
        if (running.putIfAbsent(id, progress) == null) {
            executor.execute(() -> work(id, caller, progress));
        }
    }

    /** Whether this node has read nothing for so long. */
    public boolean isQuietFor(Duration time) {
        return running.isEmpty() && System.nanoTime() - busyNanos > time.toNanos();
    }

    public int progress(long id) {
        AtomicInteger progress = running.get(id);
        return progress == null ? 0 : progress.get();
    }

    private void work(long id, Caller caller, AtomicInteger progress) {
        workers.acquireUninterruptibly();
        try {
            callers.as(
                    caller,
                    () -> patience.ofJob(() -> {
                        register.take(id).ifPresent(job -> process(job, progress));
                        return null;
                    }));
        } catch (Exception e) { // a worker must not take the others with it; the delivery is taken up again
            LOG.log(Level.SEVERE, "Reading delivery " + id + " failed; it is taken up again", e);
        } finally {
            workers.release();
            busyNanos = System.nanoTime();
            running.remove(id);
        }
    }

    /** What fails is given back, so that it is taken up in seconds and not when its lease is over; in a long outage later. */
    private void process(DeliveryJob job, AtomicInteger progress) {
        try {
            processor.process(job, progress);
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

    private void beat() {
        for (long id : running.keySet()) {
            register.owner(id).ifPresent(owner -> beat(id, owner));
        }
    }

    private void beat(long id, Caller owner) {
        try {
            callers.as(owner, () -> {
                register.heartbeat(id);
                return null;
            });
        } catch (Exception e) { // from Callable; the next round beats again
            LOG.log(Level.WARNING, "No sign of life for delivery " + id, e);
        }
    }
}
