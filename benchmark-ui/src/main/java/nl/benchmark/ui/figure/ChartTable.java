package nl.benchmark.ui.figure;

import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import nl.benchmark.ui.Chart;

/** The table twin of a chart, a row for each category. */
final class ChartTable {

    private final ResponseWriter out;
    private final FigureWriter figures;

    ChartTable(ResponseWriter out, FigureWriter figures) {
        this.out = out;
        this.figures = figures;
    }

    /** @param categoryLabel head of the first column */
    void write(Chart chart, Object caption, Object categoryLabel) throws IOException {
        out.startElement("table", null);
        out.writeAttribute("class", "table", null);
        out.startElement("caption", null);
        out.writeAttribute("class", "visually-hidden", null);
        out.writeText(caption, null);
        out.endElement("caption");
        head(chart, categoryLabel);
        out.startElement("tbody", null);
        for (int row = 0; row < chart.categories().size(); row++) {
            out.startElement("tr", null);
            figures.heading("row", null, chart.categories().get(row));
            for (Chart.Series series : chart.series()) {
                Chart.Point point = series.points().get(row);
                out.startElement("td", null);
                out.writeAttribute("class", "numeric", null);
                figures.write(point.value(), chart.unit(), chart.decimals(), point.status());
                out.endElement("td");
            }
            out.endElement("tr");
        }
        out.endElement("tbody");
        out.endElement("table");
    }

    private void head(Chart chart, Object categoryLabel) throws IOException {
        out.startElement("thead", null);
        out.startElement("tr", null);
        figures.heading("col", null, categoryLabel);
        for (Chart.Series series : chart.series()) {
            figures.heading("col", "numeric", series.name());
        }
        out.endElement("tr");
        out.endElement("thead");
    }
}
