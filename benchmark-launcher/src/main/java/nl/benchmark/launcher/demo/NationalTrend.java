package nl.benchmark.launcher.demo;

import java.time.YearMonth;
import java.util.Map;

/**
 * National number of social assistance benefits below the pension age by month, the trend every municipality follows.
 *
 * <p>Source: CBS StatLine 37789ksz, "Bijstandsuitkeringen tot de AOW-leeftijd", January 2021 to April 2026 (CC BY 4.0), in
 * hundreds. Before 2021: estimates of our own. Later: the same month a year earlier and a growth of four per thousand.
 */
final class NationalTrend {

    private static final int FIRST_YEAR = 2019;
    private static final double YEARLY_GROWTH = 1.004;

    private static final Map<Integer, int[]> HUNDREDS = Map.of(
            2019, new int[] {3760, 3755, 3745, 3730, 3715, 3700, 3685, 3665, 3645, 3625, 3605, 3595},
            2020, new int[] {3600, 3595, 3600, 3640, 3675, 3680, 3675, 3660, 3645, 3645, 3650, 3655},
            2021, new int[] {3660, 3670, 3669, 3658, 3635, 3607, 3580, 3540, 3504, 3486, 3470, 3468},
            2022, new int[] {3461, 3453, 3447, 3437, 3422, 3409, 3397, 3379, 3362, 3354, 3356, 3360},
            2023, new int[] {3368, 3377, 3388, 3388, 3383, 3382, 3383, 3375, 3369, 3374, 3382, 3392},
            2024, new int[] {3402, 3418, 3422, 3424, 3427, 3430, 3430, 3423, 3416, 3421, 3428, 3439},
            2025, new int[] {3444, 3451, 3459, 3463, 3465, 3465, 3464, 3453, 3444, 3446, 3453, 3468},
            2026, new int[] {3473, 3460, 3470, 3480});

    private NationalTrend() {}

    /** Running benefits at the end of the month. */
    static double benefits(YearMonth month) {
        if (month.getYear() < FIRST_YEAR) {
            return benefits(YearMonth.of(FIRST_YEAR, 1));
        }
        int[] year = HUNDREDS.get(month.getYear());
        if (year == null || year.length < month.getMonthValue()) {
            return benefits(month.minusYears(1)) * YEARLY_GROWTH;
        }
        return year[month.getMonthValue() - 1] * 100.0;
    }
}
