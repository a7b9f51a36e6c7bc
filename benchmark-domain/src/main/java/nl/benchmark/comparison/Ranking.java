package nl.benchmark.comparison;

import java.util.List;
import nl.benchmark.indicator.Polarity;

/**
 * Places among visible values (api.md {@code /comparisons}): 1 is the best by polarity, the highest when neutral;
 * equal values share a place and the next one is skipped. Hidden values take no place at all.
 */
public final class Ranking {

    private final List<Double> values;
    private final boolean lowestFirst;

    public Ranking(List<Double> visibleValues, Polarity polarity) {
        values = List.copyOf(visibleValues);
        lowestFirst = polarity == Polarity.LOWER_IS_BETTER;
    }

    public int rank(double value) {
        return 1
                + (int) values.stream()
                        .filter(other -> lowestFirst ? Tolerance.above(value, other) : Tolerance.above(other, value))
                        .count();
    }
}
