package nl.benchmark.comparison;

/** How an organisation does beside a group (CMP-3). */
public enum Verdict {
    BETTER,
    SIMILAR,
    WORSE,
    /** Above the group where neither is better. */
    HIGHER,
    LOWER,
    /** Totals, and whatever is missing or hidden. */
    NOT_COMPARED
}
