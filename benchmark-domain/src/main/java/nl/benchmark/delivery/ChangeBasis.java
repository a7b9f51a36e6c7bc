package nl.benchmark.delivery;

/** Beside what a delivery is laid to show what changes (DEL-5). */
public enum ChangeBasis {
    /** The one in force of the same month, whose place it takes. */
    SAME_MONTH,
    /** The one in force of the month before, when there is none of its own month yet. */
    MONTH_BEFORE
}
