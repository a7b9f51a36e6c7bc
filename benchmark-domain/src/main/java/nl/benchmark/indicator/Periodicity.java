package nl.benchmark.indicator;

/** Whether a measure or indicator exists per calendar month or per calendar year. */
public enum Periodicity {
    MONTH,
    YEAR
}
