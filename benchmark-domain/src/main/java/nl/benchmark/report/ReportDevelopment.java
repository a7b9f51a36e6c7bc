package nl.benchmark.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An indicator over time. A SUM indicator is shown as index, the first period = 100, over the members with a value in
 * every period shown: a group's total never stands beside one's own count. The own counts then come along for the
 * table and the sentence.
 *
 * @param periods oldest first, the report's period last
 * @param series one to seven; the own organisation, if present, first
 * @param index whether the series are indices
 * @param ownCounts the own unrounded counts behind the own index; null unless {@code index}
 */
public record ReportDevelopment(
        List<ReportPeriod> periods, List<ReportSeries> series, boolean index, ReportSeries ownCounts) {

    public ReportDevelopment {
        periods = List.copyOf(periods);
        series = ReportSeries.checked(series, periods.size());
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("A development has at least one period");
        }
        if (ownCounts != null && !index) {
            throw new IllegalArgumentException("Own counts stand beside an index only");
        }
        if (ownCounts != null) {
            ownCounts.requirePoints(periods.size());
        }
    }

    /** Values as they are, in the unit of the indicator. */
    public static ReportDevelopment ofValues(List<ReportPeriod> periods, List<ReportSeries> series) {
        return new ReportDevelopment(periods, series, false, null);
    }

    /** Indices, the first period = 100, with the own counts beside them. */
    public static ReportDevelopment ofIndices(
            List<ReportPeriod> periods, List<ReportSeries> series, ReportSeries ownCounts) {
        return new ReportDevelopment(periods, series, true, ownCounts);
    }

    ReportPeriod first() {
        return periods.get(0);
    }

    ReportPeriod last() {
        return periods.get(periods.size() - 1);
    }

    /** Whether anybody has a figure in any period. */
    boolean hasNumbers() {
        return Stream.concat(series.stream(), own().stream())
                .flatMap(one -> one.values().stream())
                .anyMatch(ReportValue::hasNumber);
    }

    /** The own figures in the unit of the indicator: the counts when the series are indices. */
    Optional<ReportSeries> own() {
        if (index) {
            return Optional.ofNullable(ownCounts);
        }
        return series.stream().filter(one -> one.role() == SeriesRole.OWN).findFirst();
    }

    /** Chart and table of years have columns; an index keeps its line, for columns from zero would hide it. */
    boolean asColumns() {
        return last().isYear() && !index;
    }
}
