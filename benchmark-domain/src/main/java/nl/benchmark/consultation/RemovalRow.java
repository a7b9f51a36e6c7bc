package nl.benchmark.consultation;

import java.io.Serializable;
import java.time.Instant;

/**
 * A file of a month that is or was taken out of the benchmark, or may be.
 *
 * @param name of the participant
 * @param proposer account of who proposed it; null for a participant
 * @param confirmedAt from when on it did not count; null before that
 * @param putBackAt from when on it counted again; null when it does not
 * @param putBackReason null as long as it is not put back
 */
public record RemovalRow(
        long id,
        Subject subject,
        String name,
        String reason,
        Instant proposedAt,
        Long proposer,
        String proposedBy,
        Instant confirmedAt,
        String confirmedBy,
        Instant droppedAt,
        Instant putBackAt,
        String putBackReason)
        implements Serializable {

    public static final int SHORTEST = 20;
    public static final int LONGEST = 1_000;

    public RemovalState state() {
        if (putBackAt != null) {
            return RemovalState.PUT_BACK;
        }
        if (droppedAt != null) {
            return RemovalState.DROPPED;
        }
        return confirmedAt == null ? RemovalState.PROPOSED : RemovalState.REMOVED;
    }

    public boolean isProposed() {
        return state() == RemovalState.PROPOSED;
    }

    public boolean isRemoved() {
        return state() == RemovalState.REMOVED;
    }

    /** Four eyes: another than who proposed it. */
    public boolean mayConfirm(long account) {
        return isProposed() && (proposer == null || proposer != account);
    }
}
