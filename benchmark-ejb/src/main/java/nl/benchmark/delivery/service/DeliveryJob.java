package nl.benchmark.delivery.service;

import java.time.YearMonth;

/** A delivery as its worker needs it. {@code attempts} counts this one. */
public record DeliveryJob(
        long id,
        long organisationId,
        String organisation,
        String type,
        YearMonth period,
        boolean dryRun,
        String keyFingerprint,
        boolean keyChange,
        String spool,
        byte[] spoolKey,
        long sizeBytes,
        int attempts) {}
