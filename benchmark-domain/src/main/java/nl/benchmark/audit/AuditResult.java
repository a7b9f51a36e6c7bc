package nl.benchmark.audit;

/** How an action ended. */
public enum AuditResult {
    OK,
    /** Refused: no right, or a rule of the product. */
    DENIED,
    /** An exception; the work was rolled back. */
    ERROR,
    /** The line before it says OK, and then the commit failed: nothing was done. Names that line. */
    FAILED
}
