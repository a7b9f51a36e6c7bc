package nl.benchmark.participation;

/** How a cancellation came; both count as written. The names stand in tables: never rename one. Source: REG-3. */
public enum CancellationWay {
    /** By the contact person. */
    PORTAL,
    /** Recorded by an administrator, with the day on which it was received. */
    LETTER
}
