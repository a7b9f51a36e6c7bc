package nl.benchmark.comparison;

/** Where the own figures of the last {@value SeasonalMannKendall#MONTHS} months go (CMP-3); says nothing of better or worse. */
public enum Trend {
    RISING,
    FALLING,
    /** The test finds no direction: what there is can be chance. */
    NONE,
    /** So few months that no course whatever could pass the test. */
    TOO_FEW
}
