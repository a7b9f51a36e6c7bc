package nl.benchmark.comparison;

/** Where a share lies in a funnel around the national one: within what chance does at its size, or outside (CMP-3). */
public enum FunnelPlace {
    INSIDE,
    ABOVE_95,
    BELOW_95,
    ABOVE_998,
    BELOW_998;

    /**
     * On a limit is inside it.
     *
     * @param share of the organisation, 0 to 1
     * @param size  its denominator, above 0
     * @param centre share of all together, 0 to 1
     */
    public static FunnelPlace of(double share, double size, double centre) {
        WilsonLimits outer = WilsonLimits.around(centre, size, WilsonLimits.Z_998);
        if (Tolerance.above(share, outer.upper())) {
            return ABOVE_998;
        }
        if (Tolerance.above(outer.lower(), share)) {
            return BELOW_998;
        }
        WilsonLimits inner = WilsonLimits.around(centre, size);
        if (Tolerance.above(share, inner.upper())) {
            return ABOVE_95;
        }
        return Tolerance.above(inner.lower(), share) ? BELOW_95 : INSIDE;
    }

    public boolean isOutside() {
        return this != INSIDE;
    }

    public boolean isFarOutside() {
        return this == ABOVE_998 || this == BELOW_998;
    }
}
