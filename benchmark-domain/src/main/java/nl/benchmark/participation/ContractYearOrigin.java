package nl.benchmark.participation;

/** How a contract year came. The names stand in tables: never rename one. Source: REG-3. */
public enum ContractYearOrigin {
    REGISTRATION,
    /** On 1 January, by itself. */
    RENEWAL
}
