package nl.benchmark.fee;

import java.io.Serializable;
import java.time.Instant;

/**
 * A proposal for indexation in a list.
 *
 * @param example of the demonstration, and nobody's real figure
 * @param proposedBy name
 * @param decidedAt null as long as it waits, as are the name and the reason
 * @param decision why it was refused; otherwise null
 */
public record IndexationRow(
        long id,
        Indexation indexation,
        boolean example,
        IndexationState state,
        Instant proposedAt,
        long proposedById,
        String proposedBy,
        Instant decidedAt,
        String decidedBy,
        String decision)
        implements Serializable {}
