package nl.benchmark.account;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A line of the list of tokens.
 *
 * @param organisation code of the one that it works for; null for staff and auditors
 * @param expiresOn last day the token works, Europe/Amsterdam
 */
public record TokenRow(
        long id, String name, String organisation, Instant createdAt, LocalDate expiresOn, Instant revokedAt)
        implements Serializable {}
