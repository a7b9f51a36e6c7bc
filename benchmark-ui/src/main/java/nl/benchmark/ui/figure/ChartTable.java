package nl.benchmark.ui.figure;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import nl.benchmark.ui.Chart;

/** {@code b:chartTable}: the table twin of a chart, a row for each category; attributes chart, caption and categoryLabel. */
@FacesComponent(ChartTable.TYPE)
public class ChartTable extends UIComponentBase {

    static final String TYPE = "benchmark.ChartTable";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        Chart chart = (Chart) getAttributes().get("chart");
        if (!isRendered() || chart == null) {
            return;
        }
        ResponseWriter out = context.getResponseWriter();
        out.startElement("table", this);
        out.writeAttribute("class", "table", null);
        out.startElement("caption", null);
        out.writeAttribute("class", "visually-hidden", null);
        out.writeText(getAttributes().get("caption"), null);
        out.endElement("caption");
        FigureWriter figures = FigureWriter.of(context);
        head(out, figures, chart);
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

    private void head(ResponseWriter out, FigureWriter figures, Chart chart) throws IOException {
        out.startElement("thead", null);
        out.startElement("tr", null);
        figures.heading("col", null, getAttributes().get("categoryLabel"));
        for (Chart.Series series : chart.series()) {
            figures.heading("col", "numeric", series.name());
        }
        out.endElement("tr");
        out.endElement("thead");
    }
}
