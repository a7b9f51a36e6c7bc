package nl.benchmark.ui.figure;

import java.io.IOException;
import nl.benchmark.ui.Chart;

/** The table twin of a chart, a row for each category. */
final class ChartTable {

    private final Elements out;
    private final FigureWriter figures;

    ChartTable(Elements out, FigureWriter figures) {
        this.out = out;
        this.figures = figures;
    }

    /** @param categoryLabel head of the first column */
    void write(Chart chart, String caption, String categoryLabel) throws IOException {
        out.start("table", "table");
        out.element("caption", "visually-hidden", caption);
        head(chart, categoryLabel);
        out.start("tbody", null);
        for (int row = 0; row < chart.categories().size(); row++) {
            out.start("tr", null);
            figures.heading("row", null, chart.categories().get(row));
            for (Chart.Series series : chart.series()) {
                Chart.Point point = series.points().get(row);
                out.start("td", "numeric");
                figures.write(point.value(), chart.unit(), chart.decimals(), point.status());
                out.end("td");
            }
            out.end("tr");
        }
        out.end("tbody");
        out.end("table");
    }

    private void head(Chart chart, String categoryLabel) throws IOException {
        out.start("thead", null);
        out.start("tr", null);
        figures.heading("col", null, categoryLabel);
        for (Chart.Series series : chart.series()) {
            figures.heading("col", "numeric", series.name());
        }
        out.end("tr");
        out.end("thead");
    }
}
