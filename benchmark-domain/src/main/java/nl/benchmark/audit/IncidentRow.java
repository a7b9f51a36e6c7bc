package nl.benchmark.audit;

import java.io.Serializable;
import java.time.Instant;

/**
 * An incident.
 *
 * @param what as it was found, without anybody's data
 * @param closedBy name; null while it is open
 */
public record IncidentRow(
        long id, IncidentKind kind, String what, Instant foundAt, Instant closedAt, String closedBy, String conclusion)
        implements Serializable {

    public boolean open() {
        return closedAt == null;
    }
}
