package nl.benchmark.delivery;

import java.util.Arrays;
import java.util.List;

/**
 * How much a number may differ from the month before without a question: the largest of 5 %, ten, and three times the
 * spread of the last monthly changes. Source: BUS-011.
 */
public final class UsualChange {

    private static final double SHARE = 0.05;
    private static final double LEAST = 10;
    private static final double SPREADS = 3;
    /** Makes the median absolute deviation of a normal distribution its standard deviation. */
    private static final double CONSISTENCY = 1.4826;

    private UsualChange() {}

    /**
     * @param before the number of the month before
     * @param changes the last monthly changes, at most 24, in any order
     */
    public static double band(long before, List<Long> changes) {
        return Math.max(Math.max(SHARE * before, LEAST), SPREADS * CONSISTENCY * medianAbsoluteDeviation(changes));
    }

    private static double medianAbsoluteDeviation(List<Long> changes) {
        if (changes.isEmpty()) {
            return 0;
        }
        double centre = median(changes.stream().mapToDouble(Long::doubleValue).toArray());
        return median(changes.stream()
                .mapToDouble(change -> Math.abs(change - centre))
                .toArray());
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }
}
