package nl.benchmark.participation;

import java.io.Serializable;
import java.time.Instant;

/** Contractjaar: a year for which a participation holds. */
public record ContractYear(long participation, int year, ContractYearOrigin origin, Instant recordedAt)
        implements Serializable {}
