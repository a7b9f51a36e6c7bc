package nl.benchmark.participation;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Opzegging, as it is kept. Never changed but by withdrawing it, once.
 *
 * @param organisation code of who cancelled: a municipality, or a co-operation for all its members
 * @param receivedOn day in Amsterdam, by which the term counted
 * @param receivedAt moment at which the portal had it; null for a letter
 * @param recordedBy name of who sent or recorded it
 * @param lastDay of what it ends, inclusive
 * @param reason in the words of who cancelled or recorded it; null when nothing was said
 * @param withdrawnAt null unless it was withdrawn, as are who did and why
 */
public record Cancellation(
        long id,
        String organisation,
        String name,
        Benchmark benchmark,
        CancellationScope scope,
        CancellationWay way,
        LocalDate receivedOn,
        Instant receivedAt,
        Instant recordedAt,
        String recordedBy,
        LocalDate lastDay,
        String reason,
        Instant withdrawnAt,
        String withdrawnBy,
        String withdrawalReason)
        implements Serializable {

    public CancellationState state(LocalDate today) {
        if (withdrawnAt != null) {
            return CancellationState.WITHDRAWN;
        }
        return lastDay.isBefore(today) ? CancellationState.EFFECTIVE : CancellationState.RECEIVED;
    }

    /** Through the end of the last day, Amsterdam. Source: REG-3. */
    public boolean mayBeWithdrawn(LocalDate today) {
        return state(today) == CancellationState.RECEIVED;
    }

    /** What is cancelled, as it is offered. */
    public String title() {
        return scope == CancellationScope.DEEPENING ? benchmark.title() + ", Verdiepend" : benchmark.title();
    }
}
