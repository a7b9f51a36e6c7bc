package nl.benchmark.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One measure under its functions, limited to its categories: what the disclosure gate tests and what is read from
 * the store. Functions are pushed down to the measure when a formula is compiled, since all of them are linear.
 *
 * @param series places in the store that are added up; empty when no category is left, then the value is 0
 * @param total  place of the measure's total: it tells whether the month was delivered
 * @param limits per dimension the categories that count; empty for the total
 * @param steps  functions from the outermost to the innermost, without TOTAL
 * @param text   as in the formula, limited to the row's category
 */
record Operand(
        MeasureDefinition measure,
        List<Integer> series,
        int total,
        Map<String, List<String>> limits,
        List<Step> steps,
        String text) {

    private static final int MONTHS = 12;

    /** @param periods of LAG */
    record Step(Formula.Function function, int periods) {}

    boolean isYearly() {
        return measure.periodicity() == Periodicity.YEAR;
    }

    boolean isTotal() {
        return series.equals(List.of(total));
    }

    boolean reads(Operand other) {
        return measure.equals(other.measure) && series.equals(other.series) && steps.equals(other.steps);
    }

    /** The bare measure at one time, limited as here. */
    Operand at() {
        return new Operand(measure, series, total, limits, List.of(), text);
    }

    /** What the sum over the times is divided by. */
    int divisor() {
        return steps.stream().anyMatch(step -> step.function() == Formula.Function.AVG12) ? MONTHS : 1;
    }

    /** The name of the outermost function, or null. */
    String function() {
        return steps.isEmpty() ? null : steps.get(0).function().name();
    }

    /** The months (year × 12 + month − 1) or years that are read for the period, oldest first. */
    int[] times(Period period) {
        boolean years = period.isYear();
        int[] times = {years ? period.year() : period.year() * MONTHS + period.month() - 1};
        for (Step step : steps) {
            times = step(step, times, years);
            years &= step.function() == Formula.Function.LAG;
        }
        return isYearly() && !years
                ? Arrays.stream(times).map(month -> month / MONTHS).toArray()
                : times;
    }

    private static int[] step(Step step, int[] times, boolean years) {
        return switch (step.function()) {
            case SUM12, AVG12 -> stretch(times, 1 - MONTHS);
            case LAG -> Arrays.stream(times).map(time -> time - step.periods()).toArray();
            case YEAR ->
                stretch(Arrays.stream(times).map(time -> january(time, years)).toArray(), 0);
            case DECEMBER ->
                Arrays.stream(times).map(time -> january(time, years) - 1).toArray();
            case TOTAL -> times;
        };
    }

    private static int january(int time, boolean years) {
        return years ? time * MONTHS : time / MONTHS * MONTHS;
    }

    /** Twelve months for each, the first so many after it. */
    private static int[] stretch(int[] times, int first) {
        int[] stretched = new int[times.length * MONTHS];
        for (int i = 0; i < stretched.length; i++) {
            stretched[i] = times[i / MONTHS] + first + i % MONTHS;
        }
        return stretched;
    }
}
