package nl.benchmark.registration;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

/**
 * Consents of a running participation as they were from a moment on. Source: REG-6.
 *
 * @param changedBy name; null for whoever registered, and towards a participant for who is of the benchmark organisation
 * @param reason null for the registration itself
 */
public record ConsentChange(Instant changedAt, String changedBy, Set<Consent> consents, String reason)
        implements Serializable {}
