package nl.benchmark.external;

import java.io.Serializable;
import java.time.Instant;
import nl.benchmark.delivery.DeliveryStatus;

/**
 * An import as lists, pages and the API show it.
 *
 * @param source code of the {@link ImportSource}
 * @param dryRun only checked, nothing kept
 * @param sha256 of the file as it was sent, hexadecimal
 * @param added figures that were not there before; of a dry run: that would be new
 * @param changed figures that replaced another value or status; of a dry run: that would
 * @param unchanged figures that were there already
 */
public record ImportRow(
        long id,
        String source,
        DeliveryStatus status,
        boolean dryRun,
        Instant receivedAt,
        Instant finishedAt,
        long sizeBytes,
        String sha256,
        int records,
        int rejectedRecords,
        int errors,
        int warnings,
        int notes,
        int added,
        int changed,
        int unchanged)
        implements Serializable {}
