package nl.benchmark.delivery.service;

import java.time.YearMonth;
import nl.benchmark.delivery.DeliveryType;

/**
 * A delivery in force of which the source file is still to be kept, as its worker needs it.
 *
 * @param layout that read it; null for the one that the product ships with
 * @param attempts counts this one
 */
public record SourceJob(
        long delivery,
        String organisation,
        DeliveryType type,
        YearMonth period,
        Long layout,
        String spool,
        byte[] spoolKey,
        int attempts) {}
