package nl.benchmark.indicator;

/** Why a formula is refused; the arguments of the {@link FormulaError} are position and the text in question. */
public enum FormulaRule {
    /** Not a formula: something unexpected stands at the position. */
    SYNTAX,
    /** Not a formula yet: it ends where something has to follow. */
    UNFINISHED,
    TOO_LONG,
    TOO_DEEP,
    UNKNOWN_FUNCTION,
    /** LAG without a number of periods, a fraction, zero, or more than 120. */
    LAG_NEEDS_PERIODS,
    /** A number of periods given to another function than LAG. */
    NO_PERIODS_ALLOWED,
    UNKNOWN_MEASURE,
    /** The measure is not kept by this dimension. */
    UNKNOWN_DIMENSION,
    UNKNOWN_CATEGORY,
    /** A dimension or category stands twice in one filter. */
    TWICE,
    /** The measure is not kept by both dimensions at once (filter and filter, or filter and breakdown). */
    CROSSING_NOT_KEPT,
    /** Within a function only sums, differences and multiples of measures, so that each can be tested by itself. */
    NOT_LINEAR,
    /** SUM12 and AVG12 run over months and have no meaning in a yearly indicator. */
    MONTHS_IN_YEARLY_INDICATOR,
    /** A monthly measure in a yearly indicator needs YEAR or DECEMBER. */
    MONTHLY_MEASURE_NEEDS_YEAR,
    /** SUM12, AVG12, YEAR and DECEMBER are for monthly measures. */
    YEARLY_MEASURE_IN_MONTHS,
    /** Only one of SUM12, AVG12 and YEAR around a measure. */
    NESTED,
    /** A formula, and what a function is applied to, needs at least one measure. */
    NO_MEASURE,
    /** No measure of the numerator is kept by the breakdown of the indicator. */
    BREAKDOWN_NOT_KEPT
}
