package nl.benchmark.indicator;

/** How the value of a group follows from its members. */
public enum Aggregation {
    /** A plain total: it has neither rank nor verdict, and beside others it is shown as an index. */
    SUM,
    /** Σ numerators ÷ Σ denominators × factor. */
    RATIO_OF_SUMS,
    /** The median of the members' values. */
    MEDIAN_OF_VALUES
}
