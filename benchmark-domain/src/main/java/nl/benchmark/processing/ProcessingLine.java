package nl.benchmark.processing;

import java.io.Serializable;
import java.time.Instant;

/**
 * A line of the log of data processing.
 *
 * @param traceId 32 hexadecimal digits; the same as in the line of the access log
 * @param spanId 16 hexadecimal digits
 * @param parentSpanId the step that called for it; null when there is none
 * @param name of the action: an {@code AuditAction}
 * @param activity which version of the activity of the register
 * @param organisation code of the organisation whose people it was about; null when of none or of more than one
 * @param objectId of a delivery or account; empty when there is none
 * @param records how many records; null when nothing was counted
 */
public record ProcessingLine(
        String traceId,
        String spanId,
        String parentSpanId,
        ProcessingStatus status,
        String name,
        Instant startedAt,
        Instant endedAt,
        ActivityVersion activity,
        String organisation,
        String objectType,
        String objectId,
        Integer records)
        implements Serializable {}
