package nl.benchmark.layout;

import java.io.Serializable;
import java.time.Instant;
import nl.benchmark.delivery.DeliveryType;

/**
 * A layout that was written in the portal, and what became of it.
 *
 * @param number      of its type, from 1; a number that was not approved is used again
 * @param writtenById account of whoever wrote it
 * @param writtenBy   name
 * @param proposedAt  when it was put forward; null as long as it was not
 * @param decidedAt   null while it waits
 * @param decidedBy   name, or null
 * @param decision    why it was refused, or null
 */
public record LayoutVersion(
        long id,
        int number,
        LayoutDraft draft,
        LayoutState state,
        Instant writtenAt,
        long writtenById,
        String writtenBy,
        Instant proposedAt,
        Instant decidedAt,
        String decidedBy,
        String decision)
        implements Serializable {

    public DeliveryType type() {
        return draft.type();
    }

    public boolean isWritten() {
        return state == LayoutState.WRITTEN;
    }

    public boolean isProposed() {
        return state == LayoutState.PROPOSED;
    }

    public boolean isApproved() {
        return state == LayoutState.APPROVED;
    }

    /** Written or put forward: nobody decided. */
    public boolean isOpen() {
        return isWritten() || isProposed();
    }
}
