package nl.benchmark.report;

import nl.benchmark.shared.OfRights;

/** Why a report is not made or handed out. */
public enum ReportRule {
    /** Not there, or another's. */
    @OfRights
    UNKNOWN,
    /** It is still being made. */
    NOT_READY,
    /** It could not be made; ask for it again. */
    FAILED,
    /** Reports are made for one's own organisation. */
    @OfRights
    NOT_YOURS,
    /** No such benchmark; the argument is its code. */
    UNKNOWN_BENCHMARK,
    /** No such chapter; the argument is its code. */
    UNKNOWN_CHAPTER,
    /** A chart has room for so many groups beside the own organisation; the argument is that number. */
    TOO_MANY_GROUPS,
    /** No figures of the own organisation in that month. */
    NO_FIGURES,
    /** Title of 1 to 120 characters. */
    TITLE
}
