package nl.benchmark.comparison.web;

import java.util.ArrayList;
import java.util.List;
import nl.benchmark.comparison.Verdict;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.Unit;
import nl.benchmark.ui.Chart;

/**
 * A table with figures as it stands on a page and, made of the same value, in the files one can download, so that
 * these cannot differ.
 *
 * @param caption with indicator and period
 * @param columns heads, the first one of the names of the rows
 */
public record FigureTable(String caption, List<Column> columns, List<Row> rows) {

    public FigureTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** @param numeric right-aligned */
    public record Column(String head, boolean numeric) {}

    /** @param own whether it is of the reader's own organisation */
    public record Row(String name, boolean own, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A figure, a verdict or a text; exactly one of {@code status}, {@code verdict} and {@code text} is not null. */
    public record Cell(Double value, Unit unit, int decimals, FigureStatus status, Verdict verdict, String text) {

        public static Cell figure(Double value, Unit unit, int decimals, FigureStatus status) {
            return new Cell(value, unit, decimals, status, null, null);
        }

        /** A number that is there or not, for a reason the reader may know. */
        public static Cell number(Double value, Unit unit, int decimals, FigureStatus whenAbsent) {
            return figure(value, unit, decimals, value == null ? absent(whenAbsent) : FigureStatus.FINAL);
        }

        public static Cell of(Verdict verdict) {
            return new Cell(null, null, 0, null, verdict, null);
        }

        public static Cell of(String text) {
            return new Cell(null, null, 0, null, null, text);
        }

        private static FigureStatus absent(FigureStatus status) {
            return status.hasValue() ? FigureStatus.SUPPRESSED : status;
        }

        public boolean isFigure() {
            return status != null;
        }

        public boolean isVerdict() {
            return verdict != null;
        }
    }

    /** The twin of a chart: one row for each place along its axis. */
    public static FigureTable of(Chart chart, String caption, String categoryHead) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(categoryHead, false));
        chart.series().forEach(series -> columns.add(new Column(series.name(), true)));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < chart.categories().size(); i++) {
            int place = i;
            rows.add(new Row(
                    chart.categories().get(i),
                    false,
                    chart.series().stream()
                            .map(series -> series.points().get(place))
                            .map(point -> Cell.figure(point.value(), chart.unit(), chart.decimals(), point.status()))
                            .toList()));
        }
        return new FigureTable(caption, columns, rows);
    }
}
