package nl.benchmark.handover;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * A request for microdata and source files of an organisation.
 *
 * @param organisation code
 * @param why in the words of the contact person
 * @param askedBy name of the contact person
 * @param releasedAt null while no data officer decided, and when it was refused
 * @param refusedAt null unless it was refused
 * @param decision reason of the data officer; null while nobody decided
 */
public record HandoverRow(
        long id,
        String organisation,
        String name,
        String why,
        Instant askedAt,
        String askedBy,
        Instant releasedAt,
        Instant refusedAt,
        String decision)
        implements Serializable {

    /** How long released data can be fetched. */
    public static final Duration OPEN = Duration.ofDays(14);

    public boolean isWaiting() {
        return releasedAt == null && refusedAt == null;
    }

    /** The first moment at which it can no longer be fetched; null unless released. */
    public Instant openUntil() {
        return releasedAt == null ? null : releasedAt.plus(OPEN);
    }

    public boolean isOpen(Instant now) {
        return releasedAt != null && now.isBefore(openUntil());
    }
}
