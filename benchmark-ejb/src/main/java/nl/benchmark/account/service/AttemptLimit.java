package nl.benchmark.account.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many passwords, codes and requests for a reset one address of the network may send in a minute, whoever they are
 * about: one who tries many accounts meets this, where the wait of an account does not help (U7). Of this node.
 */
@ApplicationScoped
public class AttemptLimit {

    private Clock clock;
    private int perMinute;
    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();
    private Instant minute = Instant.EPOCH;

    protected AttemptLimit() {}

    @Inject
    public AttemptLimit(
            Clock clock,
            @ConfigProperty(name = "benchmark.sign.in.attempts.per.minute", defaultValue = "30") int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /** Counts one attempt. */
    public synchronized boolean allows(String origin) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!now.equals(minute)) {
            minute = now;
            attempts.clear();
        }
        return attempts.merge(origin, 1, Integer::sum) <= perMinute;
    }

    /** Seconds until the next minute. */
    public long retryAfter() {
        return 60 - clock.instant().getEpochSecond() % 60;
    }
}
