package nl.benchmark.protocol;

import java.io.Serializable;
import java.time.Instant;

/**
 * How far a participant is with an edition.
 *
 * @param organisation code
 * @param readAt when a contact person first opened it; null when nobody did, as is the name
 * @param acceptedAt null as long as nobody did, as is the name
 * @param registered it registered with this edition, and accepted it by that
 */
public record ProtocolReading(
        String organisation,
        String name,
        Instant readAt,
        String readBy,
        Instant acceptedAt,
        String acceptedBy,
        boolean registered)
        implements Serializable {

    public ProtocolProgress progress() {
        if (acceptedAt != null || registered) {
            return ProtocolProgress.ACCEPTED;
        }
        return readAt == null ? ProtocolProgress.NOT_READ : ProtocolProgress.READ;
    }
}
