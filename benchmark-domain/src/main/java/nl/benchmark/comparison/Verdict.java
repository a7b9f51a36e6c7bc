package nl.benchmark.comparison;

import nl.benchmark.indicator.Polarity;

/** How an organisation does beside a group (CMP-3). */
public enum Verdict {
    BETTER,
    SIMILAR,
    WORSE,
    /** Above the group where neither is better. */
    HIGHER,
    LOWER,
    /** Totals, and whatever is missing or hidden. */
    NOT_COMPARED;

    /** Outside the limits of the group, which are inclusive: on a limit is SIMILAR. */
    public static Verdict of(double own, double lower, double upper, Polarity polarity) {
        if (Tolerance.above(own, upper)) {
            return outside(true, polarity);
        }
        return Tolerance.above(lower, own) ? outside(false, polarity) : SIMILAR;
    }

    private static Verdict outside(boolean above, Polarity polarity) {
        return switch (polarity) {
            case HIGHER_IS_BETTER -> above ? BETTER : WORSE;
            case LOWER_IS_BETTER -> above ? WORSE : BETTER;
            case NEUTRAL -> above ? HIGHER : LOWER;
        };
    }
}
