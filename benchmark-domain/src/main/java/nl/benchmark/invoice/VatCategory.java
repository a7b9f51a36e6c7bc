package nl.benchmark.invoice;

import java.util.Arrays;

/** Why VAT is what it is: the categories of EN 16931 that may occur. Source: E3. */
public enum VatCategory {
    STANDARD("S"),
    ZERO("Z"),
    /** Exempt, with the reason. */
    EXEMPT("E"),
    /** Verlegd, with the reason. */
    REVERSE_CHARGE("AE"),
    /** Not subject to VAT, with the reason. */
    OUTSIDE("O");

    private final String code;

    VatCategory(String code) {
        this.code = code;
    }

    /** As in the list of UNTDID 5305, and in the tables. */
    public String code() {
        return code;
    }

    /** By its code. */
    public static VatCategory of(String code) {
        return Arrays.stream(values())
                .filter(category -> category.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    boolean needsReason() {
        return this == EXEMPT || this == REVERSE_CHARGE || this == OUTSIDE;
    }
}
