package nl.benchmark.account;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a session lasts: half an hour without a request, twelve hours in all, ten minutes to finish signing in.
 * Source: ACC-1, U11.
 */
public final class SessionTerm {

    public static final Duration IDLE = Duration.ofMinutes(30);
    public static final Duration LONGEST = Duration.ofHours(12);
    public static final Duration TO_FINISH = Duration.ofMinutes(10);

    private SessionTerm() {}

    /** Whether a session that was begun and last seen then is still one. */
    public static boolean lasts(Instant startedAt, Instant lastSeenAt, Instant now) {
        return now.isBefore(startedAt.plus(LONGEST)) && now.isBefore(lastSeenAt.plus(IDLE));
    }

    /** Whether a sign-in that was begun then may still be finished. */
    public static boolean mayFinish(Instant startedAt, Instant now) {
        return now.isBefore(startedAt.plus(TO_FINISH));
    }
}
