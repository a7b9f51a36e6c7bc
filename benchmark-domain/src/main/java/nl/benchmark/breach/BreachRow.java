package nl.benchmark.breach;

import java.io.Serializable;
import java.time.Instant;

/**
 * A recorded breach.
 *
 * @param recordedBy name of whoever recorded it; null for a reader who is not told
 * @param closedAt null while it is open
 * @param conclusion with which it was closed; null while it is open
 */
public record BreachRow(
        long id, BreachForm form, Instant recordedAt, String recordedBy, Instant closedAt, String conclusion)
        implements Serializable {

    public boolean isOpen() {
        return closedAt == null;
    }
}
