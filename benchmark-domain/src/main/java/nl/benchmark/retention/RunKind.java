package nl.benchmark.retention;

/** What a run is about. */
public enum RunKind {
    /** Whatever is past its term, of all organisations. */
    TERM,
    /** Everything of one organisation after the end of its agreement. */
    END_OF_AGREEMENT
}
