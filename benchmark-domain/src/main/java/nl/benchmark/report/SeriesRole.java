package nl.benchmark.report;

/** Whose line or bar it is: the own organisation always has the strong colour, the chosen group the second. */
public enum SeriesRole {
    OWN,
    COMPARISON,
    OTHER
}
