package nl.benchmark.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The one set of figures behind a chart, the workbook in the chart and the table below it, so that they cannot differ.
 *
 * @param corner header of the first column: "Maand", "Categorie"
 * @param labels the periods or categories, one a row
 */
record FigureGrid(String corner, List<String> labels, List<Column> columns) {

    /**
     * One organisation or group.
     *
     * @param unit short, for the header: "%", "per 1.000", "index"
     * @param charted false for the own counts beside an index
     */
    record Column(String name, String unit, SeriesRole role, List<ReportValue> values, int decimals, boolean charted) {

        boolean hasNumbers() {
            return values.stream().anyMatch(ReportValue::hasNumber);
        }

        boolean hasProvisional() {
            return values.stream().anyMatch(ReportValue::isProvisional);
        }

        boolean hasMarks() {
            return values.stream().anyMatch(value -> value.status() != ReportStatus.FINAL);
        }

        boolean hasGaps() {
            return values.stream().anyMatch(value -> !value.hasNumber());
        }
    }

    private static final int INDEX_DECIMALS = 1;

    static FigureGrid of(ReportIndicator indicator, ReportDevelopment development, ReportTexts texts) {
        ReportNotation notation = new ReportNotation(texts);
        List<String> labels =
                development.periods().stream().map(notation::shortPeriod).toList();
        List<Column> columns = new ArrayList<>();
        String unit = texts.text("unit." + indicator.unit().name());
        if (development.ownCounts() != null) {
            columns.add(column(development.ownCounts(), unit, indicator.decimals(), false));
        }
        for (ReportSeries series : development.series()) {
            columns.add(
                    development.index()
                            ? column(series, texts.text("unit.index"), INDEX_DECIMALS, true)
                            : column(series, unit, indicator.decimals(), true));
        }
        return new FigureGrid(corner(development.last(), texts), labels, columns);
    }

    static FigureGrid of(ReportIndicator indicator, ReportBreakdown breakdown, ReportTexts texts) {
        String unit = texts.text("unit." + indicator.unit().name());
        List<Column> columns = breakdown.series().stream()
                .map(series -> column(series, unit, indicator.decimals(), true))
                .toList();
        return new FigureGrid(texts.text("table.category"), breakdown.categories(), columns);
    }

    private static Column column(ReportSeries series, String unit, int decimals, boolean charted) {
        return new Column(series.name(), unit, series.role(), series.values(), decimals, charted);
    }

    private static String corner(ReportPeriod period, ReportTexts texts) {
        return switch (period.months()) {
            case 1 -> texts.text("table.month");
            case 3 -> texts.text("table.quarter");
            default -> texts.text("table.year");
        };
    }

    List<Column> charted() {
        return columns.stream().filter(Column::charted).toList();
    }

    boolean hasGapsInChart() {
        return charted().stream().anyMatch(Column::hasGaps);
    }

    boolean hasNegativeInChart() {
        return charted().stream()
                .flatMap(column -> column.values().stream())
                .flatMap(value -> value.asNumber().stream())
                .map(BigDecimal::signum)
                .anyMatch(sign -> sign < 0);
    }
}
