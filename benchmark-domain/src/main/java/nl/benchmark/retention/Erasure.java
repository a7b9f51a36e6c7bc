package nl.benchmark.retention;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * That one delivery was erased: what, when, by which run, with counts and hashes. Holds nothing of the persons in it.
 *
 * @param seq number in the signed file, from 1
 * @param organisation CBS code
 * @param receivedOn Europe/Amsterdam
 * @param sha256 of the submitted file
 * @param keptSha256 of the kept source file; empty when there was none
 * @param rows of microdata
 */
public record Erasure(
        long seq,
        Instant at,
        long run,
        String organisation,
        long delivery,
        String type,
        YearMonth period,
        LocalDate receivedOn,
        String sha256,
        String keptSha256,
        long rows)
        implements Serializable {}
