package nl.benchmark.fee;

/** How sure a wage-rate figure is. */
public enum WageRateStatus {
    /** Verwacht: what was forecast for the year. */
    EXPECTED,
    /** Definitief: what it turned out to be. */
    DEFINITIVE
}
