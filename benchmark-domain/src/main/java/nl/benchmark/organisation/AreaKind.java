package nl.benchmark.organisation;

/** The divisions of the country in which a municipality lies in exactly one area at a time. Source: ORG-1, CMP-1. */
public enum AreaKind {
    /** The whole country, one area: NL00. */
    NATION,
    /** Provincie, PV20 to PV31. */
    PROVINCE,
    /** COROP-gebied, CR01 to CR40: regions around a core, between municipality and province. */
    COROP,
    /** Arbeidsmarktregio, AM01 to AM38 with gaps, in the division of 2026. */
    LABOUR_MARKET_REGION,
    /** Gemeentegrootteklasse, SC1 to SC8, see {@link SizeClass}. */
    SIZE_CLASS
}
