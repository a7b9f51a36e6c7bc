package nl.benchmark.fee;

/** Pakket: what has a price of its own. The names stand in tables and tariffs: never rename one. Source: FEE-1, FEE-2. */
public enum TariffPackage {
    /** Werk &amp; Inkomen, Basis. */
    WI_BASIS("WI"),
    /** Werk &amp; Inkomen, Basis and Verdiepend together: an own price, not an addition to that of Basis. */
    WI_VERDIEPEND("WI"),
    /** Armoede &amp; Schulden: one price for any of its modules. */
    AS("AS"),
    /** Statushouders &amp; Inburgering. */
    SI("SI");

    private final String benchmark;

    TariffPackage(String benchmark) {
        this.benchmark = benchmark;
    }

    /** {@code WI}, {@code AS} or {@code SI}. */
    public String benchmark() {
        return benchmark;
    }

    /** The package of a participation, by its benchmark and module. */
    public static TariffPackage of(String benchmark, String module) {
        return switch (benchmark) {
            case "AS" -> AS;
            case "SI" -> SI;
            default -> "VERDIEPEND".equals(module) ? WI_VERDIEPEND : WI_BASIS;
        };
    }

    /** A co-operation pays a multiple of the fixed amount; otherwise it gets a discount on the total. */
    boolean multipliesFixedAmount() {
        return this != SI;
    }
}
