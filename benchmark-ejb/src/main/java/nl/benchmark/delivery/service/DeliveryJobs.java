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
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.benchmark.account.Caller;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.shared.service.CallerContext;
import nl.benchmark.shared.service.Outage;
import nl.benchmark.shared.service.Patience;

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
    private static final int SECONDS = 5;

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
    private ScheduledFuture<?> rounds;

    @PostConstruct
    void begin() {
        rounds = scheduler.scheduleWithFixedDelay(this::round, 1, SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        rounds.cancel(false);
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

    /** What fails is given back, so that it is taken up in seconds and not when its lease is over. */
    private void process(DeliveryJob job, AtomicInteger progress) {
        try {
            processor.process(job, progress);
        } catch (RuntimeException failure) { // whatever it is, it goes on to whoever logs it
            try {
                register.letGo(job, Outage.isCauseOf(failure));
            } catch (RuntimeException again) { // its lease ends by itself
                failure.addSuppressed(again);
            }
            throw failure;
        }
    }

    private void round() {
        try {
            for (Map.Entry<Long, AtomicInteger> job : running.entrySet()) {
                register.owner(job.getKey()).ifPresent(owner -> beat(job.getKey(), owner));
            }
            for (long id : register.abandoned()) {
                register.owner(id).ifPresent(owner -> start(id, owner));
            }
        } catch (RuntimeException e) { // a database that is away for a moment must not end the rounds
            LOG.log(
                    Level.WARNING,
                    "Looking for deliveries without a worker failed; tried again in " + SECONDS + " seconds",
                    e);
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
