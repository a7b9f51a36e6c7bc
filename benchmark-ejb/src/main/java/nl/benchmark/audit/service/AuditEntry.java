package nl.benchmark.audit.service;

import java.util.Collection;
import nl.benchmark.audit.AuditAction;
import nl.benchmark.audit.AuditResult;

/**
 * What is handed to the database for one line.
 *
 * @param accountId 0 is nobody
 * @param concerns codes of organisations, or {@code *}
 * @param details flat JSON object
 */
record AuditEntry(
        long accountId,
        String role,
        Long onBehalfOf,
        Collection<String> concerns,
        AuditAction action,
        String objectType,
        String objectId,
        AuditResult result,
        String purpose,
        String origin,
        String traceId,
        Integer rows,
        Long follows,
        String details) {

    /** The same, in that trace. */
    AuditEntry in(String trace) {
        return new AuditEntry(
                accountId,
                role,
                onBehalfOf,
                concerns,
                action,
                objectType,
                objectId,
                result,
                purpose,
                origin,
                trace,
                rows,
                follows,
                details);
    }

    /** That the work of that line was undone. */
    AuditEntry undone(Long line) {
        return new AuditEntry(
                accountId,
                role,
                onBehalfOf,
                concerns,
                action,
                objectType,
                objectId,
                AuditResult.FAILED,
                purpose,
                origin,
                traceId,
                rows,
                line,
                details);
    }
}
