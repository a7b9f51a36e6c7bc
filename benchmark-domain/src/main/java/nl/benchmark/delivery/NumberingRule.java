package nl.benchmark.delivery;

/**
 * Why a list of old and new registration numbers is refused. Arguments of the rules about lines: the numbers of the first
 * lines as text, and how many lines there are.
 */
public enum NumberingRule {
    /** More than may be sent; the argument is the limit in MiB. */
    TOO_LARGE,
    /** No text, or quotes that do not end; the argument is the line. */
    UNREADABLE,
    /** The first line is not the names of two columns, or a line has more or fewer than two; lines. */
    COLUMNS,
    /** No line below the names of the columns. */
    EMPTY,
    /** A line without old or without new number; lines. */
    BLANK,
    /** A number longer than a registration number can be; lines and the greatest length. */
    TOO_LONG,
    /** An old or a new number that stands on an earlier line too; lines. */
    TWICE,
    /** FILE-005: citizen service numbers in the place of registration numbers. */
    PLAIN_NUMBERS,
    /** Old numbers that the delivery of the month before does not have; lines. */
    UNKNOWN_OLD,
    /** New numbers that were another benefit's last month, which has no new number in the list; lines. */
    TAKEN,
    /** Only benefits (BUS) are followed by their number. */
    NOT_BUS,
    /** Of the month before there is no delivery in force, so nothing is known by an old number. */
    NO_MONTH_BEFORE,
    /** The delivery is refused, replaced, withdrawn or was a check only. */
    NOT_IN_FORCE
}
