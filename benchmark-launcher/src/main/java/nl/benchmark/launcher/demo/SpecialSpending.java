package nl.benchmark.launcher.demo;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * National spending on special assistance by cluster and month.
 *
 * <p>Source: CBS, extra survey of special assistance 2019–2024: totals, cluster f, furnishing of homes, and the energy allowance
 * in cluster a of 2022 and 2023. Years not published are estimates, later years grow by four percent; the rest of the total is
 * spread over the other clusters, and the energy allowance over the months, in shares of our own.
 */
final class SpecialSpending {

    /** The energy allowance is counted apart from the rest of cluster a, since its amounts are others. */
    record Kind(String cluster, boolean periodic, int meanEuros, double shareOfRest) {}

    private record Year(int total, int energy, int clusterF, int clusterB) {
        int rest() {
            return total - energy - clusterF - clusterB;
        }
    }

    static final Kind FINANCIAL = new Kind("f", true, 190, 0);
    static final Kind HOUSEHOLD = new Kind("b", false, 1150, 0);
    static final Kind ENERGY = new Kind("a", false, 1100, 0);

    static final List<Kind> KINDS = List.of(
            ENERGY,
            HOUSEHOLD,
            FINANCIAL,
            new Kind("a", false, 320, 0.08),
            new Kind("c", false, 420, 0.06),
            new Kind("d", false, 520, 0.01),
            new Kind("e", false, 300, 0.04),
            new Kind("g", false, 480, 0.02),
            new Kind("h", false, 320, 0.09),
            new Kind("i", false, 360, 0.13),
            new Kind("j", false, 200, 0.02),
            new Kind("k", false, 440, 0.24),
            new Kind("l", true, 330, 0.08),
            new Kind("m", false, 480, 0.23));

    private static final double MILLION = 1_000_000;
    private static final int FIRST_YEAR = 2019;
    private static final int LAST_YEAR = 2024;
    private static final double YEARLY_GROWTH = 1.04;

    private static final Map<Integer, Year> YEARS = Map.of(
            2019, new Year(582, 0, 185, 22),
            2020, new Year(564, 0, 194, 24),
            2021, new Year(647, 0, 197, 35),
            2022, new Year(1972, 1400, 204, 48),
            2023, new Year(1688, 1100, 190, 57),
            2024, new Year(761, 0, 216, 67));

    private static final Map<Integer, double[]> ENERGY_BY_MONTH = Map.of(
            2022, new double[] {0, 0, .05, .20, .20, .15, .10, .08, .08, .06, .04, .04},
            2023, new double[] {.12, .10, .08, .05, .03, .02, .02, .03, .10, .15, .15, .15});

    private SpecialSpending() {}

    /** Euros in the month, all municipalities together. */
    static double euros(YearMonth month, Kind kind) {
        int published = Math.max(FIRST_YEAR, Math.min(LAST_YEAR, month.getYear()));
        double growth = StrictMath.pow(YEARLY_GROWTH, Math.max(0, month.getYear() - LAST_YEAR));
        Year year = YEARS.get(published);
        if (kind.equals(ENERGY)) {
            double[] shares = ENERGY_BY_MONTH.get(month.getYear());
            return shares == null ? 0 : year.energy() * MILLION * shares[month.getMonthValue() - 1];
        }
        return yearly(year, kind) * MILLION * growth / 12;
    }

    private static double yearly(Year year, Kind kind) {
        if (kind.equals(FINANCIAL)) {
            return year.clusterF();
        }
        return kind.equals(HOUSEHOLD) ? year.clusterB() : year.rest() * kind.shareOfRest();
    }
}
