package nl.benchmark.comparison;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether monthly figures rise or fall (CMP-3): the seasonal test of Mann and Kendall, which compares each month with the
 * same calendar month of other years only, so that a pattern that comes back every year is no trend. Two-sided at 5 per
 * cent, by the normal approximation with correction for continuity and for ties. Missing months are left out.
 *
 * <p>Source: R. M. Hirsch, J. R. Slack and R. A. Smith, Techniques of trend analysis for monthly water quality data, Water
 * Resources Research 18 (1982) 107–121. Its seasons are taken as independent: the correction of Hirsch and Slack (1984)
 * needs about ten years. Figures over twelve months overlap from month to month, so that a direction is found in them
 * sooner than in figures of a month.
 *
 * @param score    S: pairs of years in which the later figure is higher, less those in which it is lower
 * @param variance of S when there is no trend, less what ties take away
 * @param enough   whether the figures, had they all risen, would have passed
 */
public record SeasonalMannKendall(int score, double variance, boolean enough) {

    /** How many months are looked at, the last one included. */
    public static final int MONTHS = 36;

    private static final int SEASONS = 12;
    /** 97.5th percentile of the standard normal distribution. */
    private static final double CRITICAL = 1.959963984540054;

    /** @param figures of consecutive months, oldest first; null is missing */
    public static SeasonalMannKendall of(List<Double> figures) {
        int score = 0;
        int best = 0;
        double variance = 0;
        double tied = 0;
        for (int season = 0; season < SEASONS; season++) {
            double[] years = ofSeason(figures, season);
            score += score(years);
            best += years.length * (years.length - 1) / 2;
            variance += spread(years.length);
            tied += tied(years);
        }
        return new SeasonalMannKendall(score, variance - tied, isSignificant(best, variance));
    }

    public Trend trend() {
        if (!enough) {
            return Trend.TOO_FEW;
        }
        if (!isSignificant(Math.abs(score), variance)) {
            return Trend.NONE;
        }
        return score > 0 ? Trend.RISING : Trend.FALLING;
    }

    /** Z, with S one step nearer to nothing because S goes in steps; 0 without any difference. */
    public double standardScore() {
        return score == 0 ? 0 : (score - Math.signum(score)) / Math.sqrt(variance);
    }

    private static boolean isSignificant(int size, double variance) {
        return size > 0 && (size - 1) / Math.sqrt(variance) > CRITICAL;
    }

    private static double[] ofSeason(List<Double> figures, int season) {
        List<Double> years = new ArrayList<>();
        for (int i = season; i < figures.size(); i += SEASONS) {
            if (figures.get(i) != null) {
                years.add(figures.get(i));
            }
        }
        return years.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static int score(double[] years) {
        int score = 0;
        for (int later = 1; later < years.length; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                score += compare(years[later], years[earlier]);
            }
        }
        return score;
    }

    private static int compare(double one, double other) {
        return Tolerance.above(one, other) ? 1 : Tolerance.above(other, one) ? -1 : 0;
    }

    /** What groups of equal figures take away from the variance. */
    private static double tied(double[] years) {
        double tied = 0;
        for (int i = 0; i < years.length; i++) {
            int equal = 0;
            boolean first = true;
            for (int j = 0; j < years.length; j++) {
                if (compare(years[i], years[j]) == 0) {
                    equal++;
                    first &= j >= i;
                }
            }
            tied += first ? spread(equal) : 0;
        }
        return tied;
    }

    /** n (n − 1) (2n + 5) ÷ 18. */
    private static double spread(int n) {
        return n * (n - 1) * (2 * n + 5) / 18.0;
    }
}
