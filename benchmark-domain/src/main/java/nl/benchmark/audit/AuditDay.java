package nl.benchmark.audit;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What one account did on one day, as often as it did it: lines of the log that differ in moment and object only.
 *
 * @param day in Europe/Amsterdam
 * @param accountId 0 is nobody
 * @param role a {@code Role}, {@code ANONYMOUS} or {@code SYSTEM}
 * @param onBehalfOf code of the organisation, null for staff and for nobody
 * @param lines how often
 * @param rows rows that were read or written by all of them together; null when nothing was counted
 */
public record AuditDay(
        LocalDate day,
        long accountId,
        String role,
        String onBehalfOf,
        AuditAction action,
        AuditResult result,
        long lines,
        Long rows)
        implements Serializable {}
