package nl.benchmark.retention;

/** The life of one delivery in a run. */
public enum ItemState {
    LISTED,
    /** From here on there is no way back: it stands in the signed file, or its key is being destroyed. */
    ERASING,
    ERASED,
    /** A hold was in force when the run came to it. */
    HELD,
    /** It was not due, or not there, when the run came to it. */
    SKIPPED
}
