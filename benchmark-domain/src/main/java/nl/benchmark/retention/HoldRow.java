package nl.benchmark.retention;

import java.io.Serializable;
import java.time.Instant;

/**
 * A hold in a list.
 *
 * @param delivery null when it holds everything of the organisation
 * @param liftedAt null while it is in force
 */
public record HoldRow(
        long id,
        String organisation,
        Long delivery,
        String reason,
        Instant placedAt,
        String placedBy,
        Instant liftedAt,
        String liftedBy,
        String liftReason)
        implements Serializable {

    public boolean inForce() {
        return liftedAt == null;
    }
}
