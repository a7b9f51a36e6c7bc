package nl.benchmark.delivery;

import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;

/**
 * A delivery as lists, pages and the API show it. Counts are null until it is finished.
 *
 * @param type name of {@link DeliveryType}
 * @param organisation CBS code of the municipality
 * @param benefits running benefits; null of another type than BUS
 * @param sha256 of the file as it was sent, hexadecimal
 * @param replaces the delivery whose place this one took, or null
 * @param layout number of the layout that read it, 0 for the one that the product ships with; null until it is finished
 */
public record DeliveryRow(
        long id,
        String type,
        String organisation,
        YearMonth period,
        DeliveryStatus status,
        Instant receivedAt,
        Instant finishedAt,
        Integer records,
        Integer rejectedRecords,
        Integer benefits,
        Integer errors,
        Integer warnings,
        Integer notes,
        String sha256,
        Long replaces,
        boolean dryRun,
        long sizeBytes,
        Integer layout)
        implements Serializable {}
