package nl.benchmark.indicator;

/** The part of benchmark Werk &amp; Inkomen that an indicator belongs to; VERDIEPEND includes BASIS. */
public enum Module {
    BASIS,
    VERDIEPEND
}
