package nl.benchmark.fee;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Where amounts of money are rounded: to whole cents, half up, away from zero below it. Source: FEE-2, standards E2. */
public final class Euro {

    public static final BigDecimal ZERO = new BigDecimal("0.00");

    private static final int CENTS = 2;

    private Euro() {}

    /** With two decimals. */
    public static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(CENTS, RoundingMode.HALF_UP);
    }

    /** The part of an amount, with two decimals: 21 % of 100.00 is 21.00. */
    public static BigDecimal percentage(BigDecimal amount, BigDecimal percent) {
        return rounded(amount.multiply(percent).movePointLeft(2));
    }

    /** Exact. */
    static BigDecimal ofCents(BigDecimal cents) {
        return cents.movePointLeft(2);
    }
}
