package nl.benchmark.audit;

/** What looks like tampering with a log (L13). */
public enum IncidentKind {
    /** The chain of the access log is not as it was written. */
    CHAIN_BROKEN,
    /** The database refused somebody who wanted to read or change a table of a log. */
    STATEMENT_REFUSED
}
