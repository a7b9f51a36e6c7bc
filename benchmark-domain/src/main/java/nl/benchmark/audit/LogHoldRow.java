package nl.benchmark.audit;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Logs that are kept beyond their term (L17): every line from the month of the beginning on.
 *
 * @param untilOn last day on which it keeps
 * @param placedBy number of the account; 0 is whoever works in the database itself
 * @param endedAt null when nobody ended it before its day
 */
public record LogHoldRow(
        long id, String reason, Instant from, LocalDate untilOn, Instant placedAt, long placedBy, Instant endedAt)
        implements Serializable {

    /** @param today as the database counts days, UTC */
    public boolean inForce(LocalDate today) {
        return endedAt == null && !untilOn.isBefore(today);
    }
}
