package nl.benchmark.layout;

/** Why a layout, a trial of it or a decision about it is refused. Source: DEL-1. */
public enum LayoutRule {
    /** A file was chosen that is larger than a layout is; argument: most characters. */
    FILE,
    /** A file was chosen that is no text, such as a picture or a spreadsheet. */
    NOT_TEXT,
    /** The tables cannot be used; argument: how many things are wrong. */
    TABLES,
    /** Says what is in force already. */
    SAME,
    /** Not a month, or outside of these; arguments: earliest and last month. */
    FIRST_MONTH,
    /** A layout of this type waits; argument: the type. */
    OPEN,
    /** Not one that was just written. */
    NOT_WRITTEN,
    /** There is no such proposal that waits. */
    NOT_PROPOSED,
    /** It is put forward when it was tried. */
    NOT_TRIED,
    /** A trial runs. */
    TRIAL_RUNS,
    /** None chosen, or too many; argument: most. */
    TRIAL_FILES,
    /** Whoever wrote it does not decide about it. */
    SAME_PERSON,
    /** Whoever writes says why, and whoever refuses too; arguments: least and most characters. */
    REASON
}
