package nl.benchmark.delivery.service;

import nl.benchmark.delivery.DeliveryType;

/** A delivery in force of which the source file is still to be kept, as its worker needs it. {@code attempts} counts this one. */
public record SourceJob(
        long delivery, String organisation, DeliveryType type, String spool, byte[] spoolKey, int attempts) {}
