package nl.benchmark.indicator;

/** Which direction is good. NEUTRAL figures are higher or lower, never better or worse (CMP-3). */
public enum Polarity {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER,
    NEUTRAL
}
