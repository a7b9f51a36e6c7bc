package nl.benchmark.participation;

/** What became of a cancellation. */
public enum CancellationState {
    /** Received; it can still be withdrawn. */
    RECEIVED,
    WITHDRAWN,
    /** Its last day is over. */
    EFFECTIVE
}
