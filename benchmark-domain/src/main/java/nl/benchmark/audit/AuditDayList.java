package nl.benchmark.audit;

import java.io.Serializable;
import java.util.List;

/**
 * A page of days, newest first.
 *
 * @param total entries on all pages together
 */
public record AuditDayList(List<AuditDay> rows, int total) implements Serializable {}
