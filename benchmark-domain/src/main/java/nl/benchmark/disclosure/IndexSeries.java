package nl.benchmark.disclosure;

import java.io.Serializable;
import java.util.List;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.Period;

/**
 * A total of a group as an index, first period = 100, over the members with a value in every period shown (ui.md:
 * never as a total beside one's own count).
 *
 * @param members how many members that is
 */
public record IndexSeries(String group, int members, List<Point> points) implements Serializable {

    /** @param value null when SUPPRESSED, MISSING or, with a total of 0 in the first period, NOT_APPLICABLE */
    public record Point(Period period, Double value, FigureStatus status) implements Serializable {}
}
