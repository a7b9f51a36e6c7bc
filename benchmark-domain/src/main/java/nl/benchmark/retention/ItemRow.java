package nl.benchmark.retention;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A delivery in a run: what the dry run shows and what became of it.
 *
 * @param sha256 of the submitted file
 * @param keptSha256 of the kept source file; empty when there is none
 */
public record ItemRow(
        long run,
        long delivery,
        String organisation,
        String type,
        YearMonth period,
        LocalDate receivedOn,
        LocalDate dueOn,
        String sha256,
        String keptSha256,
        long facts,
        long findings,
        long measures,
        long reports,
        ItemState state)
        implements Serializable {}
