package nl.benchmark.delivery.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.benchmark.delivery.DeliveryReading;
import nl.benchmark.delivery.DeliveryRequest;

/**
 * Reads deliveries while they still come in, so that most of the reading is done when the last byte is there. What is
 * read here is a gift to the job: when it is not there the job reads the file from the spool, as it does after a restart.
 * A sender on a slow line holds a place for long, so there are few and nobody waits for one.
 */
@ApplicationScoped
class ReadingAhead {

    private static final Logger LOG = Logger.getLogger(ReadingAhead.class.getName());
    private static final int PLACES = 2;
    /** Longer than nearly every file takes to come in. A job that was begun elsewhere never asks for it. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private DeliveryReader reader;

    @Inject
    private Spool spool;

    private final Semaphore places = new Semaphore(PLACES);
    /** Each holds its place until it is taken: who waits for a worker anyway gains nothing and costs memory. */
    private final Cache<String, FutureTask<DeliveryReading>> readings = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .executor(Runnable::run)
            .removalListener((name, work, cause) -> places.release())
            .build();

    /** Begins when there is a place; the file may not have begun to arrive. */
    void begin(DeliveryRequest request, Spool.Incoming incoming) {
        readings.cleanUp();
        if (!places.tryAcquire()) {
            return;
        }
        FutureTask<DeliveryReading> work = new FutureTask<>(() ->
                reader.read(request.type(), request.organisation(), request.period(), () -> spool.follow(incoming)));
        readings.put(incoming.name(), work);
        threads.newThread(work).start();
    }

    /** What was read of this file of the spool, waiting for the rest of it; empty when it was not, or not to the end. */
    Optional<DeliveryReading> take(String name) {
        FutureTask<DeliveryReading> work = readings.asMap().remove(name);
        if (work == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } catch (ExecutionException e) {
            LOG.log(Level.WARNING, "A delivery could not be read while it came in; it is read again", e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a delivery was read", e);
        }
    }

    /** The file is not to be read after all. */
    void forget(String name) {
        readings.invalidate(name);
    }
}
