package nl.benchmark.indicator;

/** Why a period is refused. */
public enum PeriodRule {
    /** Not {@code yyyy} nor {@code yyyy-MM}; argument: what was found. */
    NOT_A_PERIOD,
    /** A range from a month to a year; arguments: first and last. */
    MONTHS_AND_YEARS_MIXED,
    /** A monthly indicator asked per year, or the reverse; arguments: indicator, period. */
    OTHER_PERIODICITY
}
