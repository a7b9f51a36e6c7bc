package nl.benchmark.consultation;

/** How far taking a file out of the benchmark is. */
public enum RemovalState {
    /** By one administrator; nothing changed yet. */
    PROPOSED,
    /** Confirmed by another: it counts for the participant itself only. */
    REMOVED,
    /** Counts again. */
    PUT_BACK,
    /** Not confirmed. */
    DROPPED
}
