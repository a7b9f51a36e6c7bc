package nl.benchmark.shared.service;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long a job waits after it failed for want of the database or a disk: twice as long each time, so that an outage of
 * hours costs little and fills no log, and never so long that people notice when it is over.
 */
public final class GrowingPause {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Duration first;
    private final Duration longest;
    private final LongSupplier nanoTime;
    private Duration next;
    private Duration running = Duration.ZERO;
    private long failedAt;

    /** Grows to a minute, unless the first is longer. */
    public GrowingPause(Duration first) {
        this(first, first.compareTo(LONGEST) > 0 ? first : LONGEST, System::nanoTime);
    }

    GrowingPause(Duration first, Duration longest, LongSupplier nanoTime) {
        this.first = first;
        this.longest = longest;
        this.nanoTime = nanoTime;
        this.next = first;
    }

    /** It failed now; how long to wait. */
    public synchronized Duration failed() {
        running = next;
        failedAt = nanoTime.getAsLong();
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) < 0 ? doubled : longest;
        return running;
    }

    /** It worked, so that the next failure is a first one. */
    public synchronized void worked() {
        next = first;
        running = Duration.ZERO;
    }

    public synchronized boolean isOver() {
        return nanoTime.getAsLong() - failedAt >= running.toNanos();
    }
}
