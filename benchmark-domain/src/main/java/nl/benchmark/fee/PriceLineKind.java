package nl.benchmark.fee;

/** What a line of a price is about. */
public enum PriceLineKind {
    /** Quantity: 1, or the multiplier of a co-operation; unit price: the fixed amount. */
    FIXED_AMOUNT,
    /** Quantity: inhabitants of all members; unit price: euros with four decimals. */
    INHABITANTS,
    /** Quantity: -1; unit price: the discount. */
    DISCOUNT,
    /** What was invoiced for the year before the package changed. Quantity: -1; unit price: that. Source: REG-6. */
    ALREADY_INVOICED
}
