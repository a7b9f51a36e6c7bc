package nl.benchmark.participation;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Bericht to a member about what its co-operation did. Source: ORG-3.
 *
 * @param cooperation name of it
 * @param what benchmark, with the module when it is about one only
 * @param day first day of taking part, or last day of it; of a withdrawal the last day that no longer holds
 */
public record MemberNotice(
        long id, String cooperation, MemberNoticeKind kind, String what, LocalDate day, Instant madeAt)
        implements Serializable {}
