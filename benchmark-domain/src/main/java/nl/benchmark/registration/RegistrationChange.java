package nl.benchmark.registration;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

/**
 * Modules and consents as they were from a moment on. Source: REG-6.
 *
 * @param changedBy name of who changed them; null for whoever registered
 * @param reason null for the registration itself
 */
public record RegistrationChange(
        Instant changedAt, String changedBy, Set<RegistrationModule> modules, Set<Consent> consents, String reason)
        implements Serializable {}
