package nl.benchmark.report;

/**
 * The colours of charts: the own organisation always the same strong one, the chosen group the second, others grey.
 * Told apart without colour too, by marker and dash. Each has at least 3:1 on white; the first two also differ for
 * people who are colour-blind.
 */
final class ReportPalette {

    static final String OWN = "154273";
    static final String COMPARISON = "C2410C";
    static final String TEXT = "3E4C59";
    static final String GRID = "D9E2EC";
    static final String AXIS = "9AA5B1";

    private static final String[] OTHERS = {"52606D", "7B8794", "616E7C", "868F99", "3E4C59", "757F8A"};

    private ReportPalette() {}

    /** @param other which of the other series it is, from 0 */
    static String colour(SeriesRole role, int other) {
        return switch (role) {
            case OWN -> OWN;
            case COMPARISON -> COMPARISON;
            case OTHER -> OTHERS[other % OTHERS.length];
        };
    }
}
