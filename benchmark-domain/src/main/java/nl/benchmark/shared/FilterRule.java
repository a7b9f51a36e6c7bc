package nl.benchmark.shared;

/** Why what somebody typed to filter a list by was refused: a filter that is passed over shows, and exports, more than was asked. */
public enum FilterRule {
    /** A day as 2026-03-31. */
    DAY,
    /** A month as 2026-03. */
    MONTH,
    /** The first day is not after the last. */
    ORDER,
    /** The number of an account. */
    ACCOUNT,
    /** The code or the whole name of an organisation that there is. */
    ORGANISATION
}
