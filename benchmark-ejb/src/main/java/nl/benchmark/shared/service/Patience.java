package nl.benchmark.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long a thread waits for a database that says nothing: for a visitor seconds, since a page has to answer within ten
 * (standards F9); for jobs, and for what is known to take long, minutes. Either way the waiting ends.
 */
@ApplicationScoped
public class Patience {

    /** Less than the five minutes after which the server ends a transaction, which nobody could tell from a fault. */
    private static final Duration OF_JOBS = Duration.ofMinutes(4);

    private static final ThreadLocal<Boolean> LONG = ThreadLocal.withInitial(() -> false);

    @Inject
    @ConfigProperty(name = "benchmark.db.patience.seconds", defaultValue = "6")
    private int seconds;

    /** What is known to take long. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {

        T call() throws E;
    }

    /** Does the work with the patience of a job. */
    public <T, E extends Exception> T ofJob(Work<T, E> work) throws E {
        boolean before = LONG.get();
        LONG.set(true);
        try {
            return work.call();
        } finally {
            LONG.set(before);
        }
    }

    boolean isLong() {
        return LONG.get();
    }

    /**
     * Takes a lock whose holder may be waiting for the database: half as long as for the database itself, since whoever
     * gets it has to ask that too.
     */
    public void await(Lock lock) {
        try {
            if (lock.tryLock(longest().toMillis() / 2, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException(new DatabaseSilent());
    }

    Duration longest() {
        return isLong() ? OF_JOBS : Duration.ofSeconds(seconds);
    }
}
