package nl.benchmark.processing.service;

import java.time.Instant;
import nl.benchmark.processing.ProcessingActivity;
import nl.benchmark.processing.ProcessingStatus;

/**
 * What is handed to the database for one line.
 *
 * @param traceId of the request, or a new one for a job
 * @param parentSpanId null when nobody named one
 * @param follows name of the action that a job goes on from, in its trace; null for a request
 * @param organisation code; null when it was about the people of none or of more than one
 */
public record ProcessingEntry(
        String traceId,
        String parentSpanId,
        String follows,
        ProcessingStatus status,
        String name,
        Instant startedAt,
        Instant endedAt,
        ProcessingActivity activity,
        String organisation,
        String objectType,
        String objectId,
        Integer records) {}
