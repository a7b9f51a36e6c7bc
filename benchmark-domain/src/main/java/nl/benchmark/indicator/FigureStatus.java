package nl.benchmark.indicator;

/** What may be thought of a figure. Only FINAL and PROVISIONAL figures have a value. */
public enum FigureStatus {
    FINAL,
    /** An operand is provisional, or the calendar has not closed the month. */
    PROVISIONAL,
    /** There is a value, but this viewer may not see it (SDC-0). */
    SUPPRESSED,
    /** An operand was not delivered. Never the same as zero. */
    MISSING,
    /** The denominator is zero. */
    NOT_APPLICABLE;

    public boolean hasValue() {
        return this == FINAL || this == PROVISIONAL;
    }
}
