package nl.benchmark.retention;

import java.io.Serializable;
import java.time.Instant;

/**
 * A certificate in a list.
 *
 * @param sha256 of its data file, hexadecimal; it stands in the document
 */
public record CertificateRow(long run, String organisation, Instant issuedAt, int deliveries, long facts, String sha256)
        implements Serializable {}
