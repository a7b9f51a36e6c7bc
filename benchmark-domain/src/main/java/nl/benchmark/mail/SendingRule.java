package nl.benchmark.mail;

import java.time.Duration;
import java.time.Instant;

/** When a mail that could not be sent is tried again: after 1, 2, 4 … minutes, at most 6 hours; given up after three days or when its link no longer works. */
public final class SendingRule {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(3);
    private static final int DOUBLINGS = 10;

    private SendingRule() {}

    /** @param attempts that failed, from 1 */
    public static Duration wait(int attempts) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /** @param linkUntil first moment at which its link no longer works; null without a link */
    public static boolean isGivenUp(Instant madeAt, Instant linkUntil, Instant now) {
        return !now.isBefore(madeAt.plus(GIVEN_UP_AFTER)) || linkUntil != null && !now.isBefore(linkUntil);
    }
}
