package nl.benchmark.account;

/** Why rights across organisations ended without anybody taking them back. The names stand in a table: never rename one. Source: REG-5. */
public enum GrantEnd {
    /** The accounts of the organisation that gave them were closed. */
    GIVER_LEFT,
    /** The accounts of the organisation whose account had them were closed. */
    HOLDER_LEFT
}
