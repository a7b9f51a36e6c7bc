package nl.benchmark.launcher.demo;

import java.time.YearMonth;

/**
 * Norm of the benefit for a couple without cost sharers, whole euros a month including holiday allowance, per half-year; the
 * other norms are shares of it (art. 21 and 22a Participatiewet). Rounded, close to the published norms.
 */
final class BenefitNorm {

    private static final YearMonth FIRST = YearMonth.of(2019, 1);
    private static final int[] COUPLE = {
        1465, 1471, 1503, 1512, 1536, 1541, 1559, 1585, 1708, 1738, 1833, 1868, 1922, 1953, 2002, 2030
    };
    private static final double HALF_YEARLY_GROWTH = 1.0175;
    private static final double SINGLE_SHARE = 0.70;
    /** The grounds of IOAW and IOAZ are gross amounts. */
    private static final double GROSS_SHARE = 1.25;

    private BenefitNorm() {}

    /** Whole euros a month for the scheme, household type (3 = couple) and number of cost sharers, oneself included. */
    static int of(YearMonth month, String scheme, boolean couple, int costSharers) {
        double gross = scheme.equals("02") || scheme.equals("03") ? GROSS_SHARE : 1;
        return (int) Math.round(couple(month) * share(couple, costSharers) * gross);
    }

    private static double share(boolean couple, int costSharers) {
        if (costSharers < 2) {
            return couple ? 1 : SINGLE_SHARE;
        }
        double each = (0.40 + 0.30 * costSharers) / costSharers;
        return couple ? 2 * each : each;
    }

    private static double couple(YearMonth month) {
        int halfYear = Math.max(0, (month.getYear() - FIRST.getYear()) * 2 + (month.getMonthValue() - 1) / 6);
        if (halfYear < COUPLE.length) {
            return COUPLE[halfYear];
        }
        return COUPLE[COUPLE.length - 1] * StrictMath.pow(HALF_YEARLY_GROWTH, halfYear - COUPLE.length + 1);
    }
}
