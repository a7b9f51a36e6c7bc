package nl.benchmark.indicator;

/** Where the figures of a measure or indicator come from. FORMULA: from more than one of the others. */
public enum Source {
    BUS,
    SRG,
    BDFS,
    BASPLUS,
    CBS,
    IMPORT,
    FORMULA
}
