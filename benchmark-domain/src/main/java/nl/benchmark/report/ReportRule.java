package nl.benchmark.report;

/** Why a report is not made or handed out. */
public enum ReportRule {
    /** Not there, or another's. */
    UNKNOWN,
    /** It is still being made. */
    NOT_READY,
    /** Reports are made for one's own organisation. */
    NOT_YOURS,
    /** No such chapter; the argument is its code. */
    UNKNOWN_CHAPTER,
    /** No figures of the own organisation in that month. */
    NO_FIGURES,
    /** Title of 1 to 120 characters. */
    TITLE
}
