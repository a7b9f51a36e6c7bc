package nl.benchmark.comparison.service;

import java.io.Serializable;
import java.util.List;
import nl.benchmark.comparison.Comparison;
import nl.benchmark.disclosure.Figure;
import nl.benchmark.disclosure.IndexSeries;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.Period;

/**
 * The main indicators of one organisation at one glance (DAS-1).
 *
 * @param period the month that is shown
 */
public record Dashboard(Period period, List<Tile> tiles) implements Serializable {

    public Dashboard {
        tiles = List.copyOf(tiles);
    }

    /**
     * One indicator.
     *
     * @param course own figures, month by month, the last one of {@link #period()}
     * @param now    beside the groups in that month
     * @param before beside the same groups in the month before
     * @param index  of a total: the groups over the last year, a year ago being 100; empty for other indicators
     */
    public record Tile(
            IndicatorDefinition indicator,
            List<Figure> course,
            Comparison now,
            Comparison before,
            List<IndexSeries> index)
            implements Serializable {

        public Tile {
            course = List.copyOf(course);
            index = List.copyOf(index);
        }

        public Figure own() {
            return monthsBack(0);
        }

        /** The own figure so many months before; the course goes back far enough for a year. */
        public Figure monthsBack(int months) {
            return course.get(course.size() - 1 - months);
        }
    }
}
