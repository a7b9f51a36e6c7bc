package nl.benchmark.audit;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A signed head as it lies in the folder of heads.
 *
 * @param day Europe/Amsterdam
 * @param state whether the stored chain still fits it
 */
public record AuditHeadRow(LocalDate day, Instant at, long seq, String hash, State state) implements Serializable {

    /** What the stored chain says of a head. */
    public enum State {
        /** The line is there and the same. */
        FITS,
        /** Another line stands there, or it is gone though it is younger than the retention. */
        DIFFERS,
        /** Removed after seven years. */
        REMOVED,
        /** Not signed with the key of this installation. */
        NOT_SIGNED
    }
}
