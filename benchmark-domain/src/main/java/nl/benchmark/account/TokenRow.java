package nl.benchmark.account;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** A line of the list of tokens. {@code expiresOn} is the last day the token works, Europe/Amsterdam. */
public record TokenRow(long id, String name, Instant createdAt, LocalDate expiresOn, Instant revokedAt)
        implements Serializable {}
