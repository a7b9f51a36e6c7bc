package nl.benchmark.indicator;

/** What a value is expressed in; the screens choose sign and notation by it. */
public enum Unit {
    COUNT,
    EURO,
    PERCENT,
    PER_1000,
    RATIO,
    DAYS
}
