package nl.benchmark.report;

import java.util.List;
import java.util.Objects;

/**
 * The figures of one organisation or group over the periods or categories of a chart and its table.
 *
 * @param name as shown in legend and table header
 * @param values as many as the figure has periods or categories, in their order
 */
public record ReportSeries(String name, SeriesRole role, List<ReportValue> values) {

    public ReportSeries {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
        values = List.copyOf(values);
    }

    /** The most lines or bars that one chart has and stays legible. */
    static final int MOST_IN_A_CHART = 7;

    static List<ReportSeries> checked(List<ReportSeries> series, int points) {
        if (series.isEmpty() || series.size() > MOST_IN_A_CHART) {
            throw new IllegalArgumentException("A chart has 1 to 7 series, not " + series.size());
        }
        series.forEach(one -> one.requirePoints(points));
        return List.copyOf(series);
    }

    void requirePoints(int points) {
        if (values.size() != points) {
            throw new IllegalArgumentException(name + " has " + values.size() + " values for " + points + " points");
        }
    }
}
