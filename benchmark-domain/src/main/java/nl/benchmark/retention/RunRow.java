package nl.benchmark.retention;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A run in a list.
 *
 * @param organisation CBS code; null when it is about all of them
 * @param asOf day of the dry run, Europe/Amsterdam
 * @param proposedBy name
 * @param approvedBy name; null until then
 * @param listed deliveries that will be or were to be erased
 * @param erased of those, the ones that are
 * @param held kept by a hold
 * @param rows of microdata, findings and measures in what is listed
 */
public record RunRow(
        long id,
        RunKind kind,
        String organisation,
        String reason,
        LocalDate asOf,
        RunState state,
        Instant proposedAt,
        long proposedById,
        String proposedBy,
        Instant approvedAt,
        String approvedBy,
        Instant finishedAt,
        int listed,
        int erased,
        int held,
        long rows)
        implements Serializable {}
