package nl.benchmark.launcher;

import java.time.Duration;
import java.time.Instant;

/**
 * Master keys of before, which open what a backup of before holds: they are kept until the last such backup is gone (P4).
 *
 * @param sealedAnewAt when the last value was sealed with the key in force instead; null when that is not known, since it was
 *     done by a version that did not note it
 */
record FormerKeys(Instant sealedAnewAt) {

    /** No backup gets older. */
    static final Duration OLDEST_BACKUP = Duration.ofDays(35);

    /** Refuses while a backup may exist that only they open; allowed from the 35th day on, to the second. */
    void checkNotNeeded(Instant now) throws LaunchFailure {
        if (sealedAnewAt == null) {
            throw new LaunchFailure("it is not known when the former key was replaced; " + otherwise());
        }
        Instant until = sealedAnewAt.plus(OLDEST_BACKUP);
        if (now.isBefore(until)) {
            throw new LaunchFailure("until " + until + " there may be a backup of before " + sealedAnewAt
                    + ", which only the former key opens; wait until then, or " + otherwise());
        }
    }

    private static String otherwise() {
        return "say --although-backups-need-it, and of such a backup no second factor, no link in mail and no waiting file opens any more, nor do kept keys of that time";
    }
}
