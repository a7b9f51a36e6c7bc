package nl.benchmark.consultation;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A consultation with a participant about a file of a month.
 *
 * @param name of the participant
 * @param whom with whom was spoken, as a function and not as a name
 * @param agreed what was agreed last; null when nothing was
 * @param until last day of what was agreed, inclusive; null when nothing was
 * @param openedBy name of who recorded it; null for a participant, or when that account is gone
 * @param answered whether the participant wrote last
 */
public record ConsultationRow(
        long id,
        Subject subject,
        String name,
        ConsultationState state,
        String whom,
        String agreed,
        LocalDate until,
        Instant openedAt,
        String openedBy,
        Instant changedAt,
        boolean answered)
        implements Serializable {

    public static final int SHORTEST = 5;
    public static final int LONGEST = 1_000;
    public static final int LONGEST_WHOM = 120;

    public boolean isOpen() {
        return state != ConsultationState.CLOSED;
    }

    /** Whether the last day of what was agreed is over and nobody closed it. */
    public boolean isOverdue(LocalDate today) {
        return state == ConsultationState.AGREED && today.isAfter(until);
    }

    /** Whether staff has to do something: the participant wrote, or what was agreed is over. */
    public boolean isWaiting(LocalDate today) {
        return isOpen() && (answered || isOverdue(today));
    }
}
