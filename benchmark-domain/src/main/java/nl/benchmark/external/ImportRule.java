package nl.benchmark.external;

/** Why an import is refused before its file is read. */
public enum ImportRule {
    /** The same file was imported before; the arguments are that import's id and its day (Europe/Amsterdam). */
    SAME_FILE,
    /** Larger than may be sent; the argument is the limit in MiB. */
    TOO_LARGE,
    /** No file was chosen. */
    NO_FILE,
    /** Not there. */
    UNKNOWN
}
