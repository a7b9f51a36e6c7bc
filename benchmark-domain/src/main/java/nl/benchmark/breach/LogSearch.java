package nl.benchmark.breach;

import java.io.Serializable;
import java.time.Instant;
import nl.benchmark.shared.RuleViolation;

/**
 * Which lines of the access log belong to a breach.
 *
 * @param account e-mail address of the account that was misused; null for any
 * @param origin address from which it came; null for any
 * @param from inclusive
 * @param until exclusive
 */
public record LogSearch(String account, String origin, Instant from, Instant until) implements Serializable {

    /** Empty is any. */
    public LogSearch {
        account = account == null || account.isBlank() ? null : account.strip();
        origin = origin == null || origin.isBlank() ? null : origin.strip();
    }

    /** Refuses with {@code SEARCH_PERIOD}. */
    public void check() {
        if (from == null || until == null || !until.isAfter(from)) {
            throw new RuleViolation(BreachRule.SEARCH_PERIOD);
        }
    }
}
