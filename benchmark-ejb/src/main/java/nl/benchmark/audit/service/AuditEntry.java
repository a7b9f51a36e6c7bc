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
        return with(result, trace, follows);
    }

    /** That the work of that line was undone. */
    AuditEntry undone(Long line) {
        return with(AuditResult.FAILED, traceId, line);
    }

    private AuditEntry with(AuditResult otherResult, String otherTrace, Long line) {
        return new AuditEntry(
                accountId,
                role,
                onBehalfOf,
                concerns,
                action,
                objectType,
                objectId,
                otherResult,
                purpose,
                origin,
                otherTrace,
                rows,
                line,
                details);
    }
}
