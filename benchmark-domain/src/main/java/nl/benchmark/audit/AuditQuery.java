package nl.benchmark.audit;

import java.io.Serializable;
import java.time.Instant;

/**
 * Which lines are asked for; what is null does not filter.
 *
 * @param from inclusive
 * @param to exclusive
 * @param organisation code: on its behalf, or with its data
 * @param words in action, object, purpose, origin, trace or details
 * @param othersOnly for a participant: leaves out what its own accounts did
 */
public record AuditQuery(
        Instant from,
        Instant to,
        AuditAction action,
        AuditResult result,
        String organisation,
        Long accountId,
        String words,
        boolean othersOnly)
        implements Serializable {

    public static AuditQuery everything() {
        return new AuditQuery(null, null, null, null, null, null, null, false);
    }
}
