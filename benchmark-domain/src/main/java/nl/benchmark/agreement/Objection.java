package nl.benchmark.agreement;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a participant has against a sub-processor.
 *
 * @param subprocessor its id
 * @param answer null as long as there is none
 */
public record Objection(
        long id,
        long subprocessor,
        String organisation,
        String organisationName,
        String text,
        Instant madeAt,
        String answer,
        Instant answeredAt)
        implements Serializable {}
