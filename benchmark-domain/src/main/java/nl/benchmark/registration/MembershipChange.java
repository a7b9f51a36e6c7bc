package nl.benchmark.registration;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A member of a co-operation that joined or left. Source: REG-6.
 *
 * @param organisation code of the member
 * @param joins otherwise it leaves
 * @param day first day as a member, or first day no longer one, Europe/Amsterdam
 * @param changedBy name
 */
public record MembershipChange(
        String organisation, boolean joins, LocalDate day, String reason, Instant changedAt, String changedBy)
        implements Serializable {}
