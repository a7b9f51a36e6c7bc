package nl.benchmark.account.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what somebody does in a minute of the clock, on this node; what it keeps is forgotten with the minute. */
final class PerMinute {

    private final Clock clock;
    private final int most;
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private Instant minute = Instant.EPOCH;

    PerMinute(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /** Counts one more; false when that is more than may be. */
    synchronized boolean allows(String who) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!now.equals(minute)) {
            minute = now;
            counts.clear();
        }
        return counts.merge(who, 1, Integer::sum) <= most;
    }

    /** Seconds until the next minute. */
    long retryAfter() {
        return 60 - clock.instant().getEpochSecond() % 60;
    }
}
