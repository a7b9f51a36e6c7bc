package nl.benchmark.account;

import java.time.Duration;
import java.time.Instant;

/**
 * How often in a row somebody failed to prove who they are, and until when nobody is believed because of it: after every
 * fifth of failures the wait grows by 30 seconds, to a quarter of an hour at most, so that guessing takes years and the
 * owner never waits long. Trying while locked neither helps nor lengthens the wait. Source: U6, the strategy "multiple" of Keycloak.
 *
 * @param failures in a row, of passwords and codes together
 * @param lastFailureAt null when there is none
 * @param lockedUntil first moment at which somebody is believed again; null when not locked
 */
public record Lockout(int failures, Instant lastFailureAt, Instant lockedUntil) {

    public static final Lockout NONE = new Lockout(0, null, null);

    private static final int FREE = 5;
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(12);

    public boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** After one more failure; the same while locked, and from one when the last was twelve hours ago. */
    public Lockout failed(Instant now) {
        if (isLocked(now)) {
            return this;
        }
        boolean forgotten = lastFailureAt != null && !now.isBefore(lastFailureAt.plus(FORGOTTEN_AFTER));
        int count = forgotten ? 1 : failures + 1;
        Duration wait = wait(count);
        return new Lockout(count, now, wait.isZero() ? null : now.plus(wait));
    }

    /** How long after so many failures in a row. */
    static Duration wait(int failures) {
        Duration wait = STEP.multipliedBy(failures / FREE);
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
