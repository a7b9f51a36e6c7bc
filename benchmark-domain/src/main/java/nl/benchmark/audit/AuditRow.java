package nl.benchmark.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A line of the log as its reader may see it.
 *
 * @param accountId 0 is nobody
 * @param role a {@code Role}, {@code ANONYMOUS} or {@code SYSTEM}
 * @param onBehalfOf code of the organisation, null for staff and for nobody
 * @param concerns codes of the organisations whose data it was; {@link Concerns#EVERYBODY} for all participants
 * @param objectId empty when the reader may not know it
 * @param origin address, or {@code internal}; empty when the reader may not know it
 * @param rows how many rows were read or written; null when nothing was counted
 * @param follows for FAILED the line that it takes back; null otherwise
 * @param details flat JSON object
 */
public record AuditRow(
        long seq,
        Instant at,
        long accountId,
        String role,
        String onBehalfOf,
        List<String> concerns,
        AuditAction action,
        String objectType,
        String objectId,
        AuditResult result,
        String purpose,
        String origin,
        String traceId,
        Integer rows,
        Long follows,
        String details)
        implements Serializable {}
