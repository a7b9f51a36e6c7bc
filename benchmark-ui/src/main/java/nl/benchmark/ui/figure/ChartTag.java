package nl.benchmark.ui.figure;

import jakarta.faces.application.ResourceDependency;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import nl.benchmark.ui.Chart;

/**
 * {@code b:chart}: a chart with its sentence, downloads, table twin and, as body, how it is calculated; attributes
 * chartId, chart, caption, sentence, categoryLabel, csv and xlsx. The browser draws what stands in {@code data-chart}.
 */
@FacesComponent(ChartTag.TYPE)
@ResourceDependency(library = "_static", name = "echarts/6.0.0/dist/echarts.common.min.js", target = "body")
@ResourceDependency(library = "benchmark", name = "charts.js", target = "body")
public class ChartTag extends UIComponentBase {

    static final String TYPE = "benchmark.Chart";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        super.encodeBegin(context);
        Chart chart = (Chart) getAttributes().get("chart");
        if (!isRendered() || chart == null) {
            return;
        }
        FigureWriter figures = FigureWriter.of(context);
        ResponseWriter out = context.getResponseWriter();
        String id = (String) getAttributes().get("chartId");
        Object caption = getAttributes().get("caption");
        out.startElement("figure", null);
        out.writeAttribute("class", "chart", null);
        out.writeAttribute("id", id, null);
        out.writeAttribute("aria-labelledby", id + "-caption", null);
        element(out, "h2", null, id + "-caption", caption);
        element(out, "p", "chart__sentence", id + "-sentence", getAttributes().get("sentence"));
        if (!chart.isEmpty()) {
            canvas(out, id, chart.json(figures.figures()));
        }
        tools(out, figures, id, chart);
        disclosure(out, figures.text("chart.table"));
        start(out, "div", "scroll-box");
        new ChartTable(out, figures).write(chart, caption, getAttributes().get("categoryLabel"));
        out.endElement("div");
        out.endElement("details");
        disclosure(out, figures.text("chart.explanation"));
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        if (isRendered() && getAttributes().get("chart") != null) {
            ResponseWriter out = context.getResponseWriter();
            out.endElement("details");
            FigureWriter.of(context).legend();
            out.endElement("figure");
        }
        super.encodeEnd(context);
    }

    private static void canvas(ResponseWriter out, String id, String json) throws IOException {
        start(out, "div", "chart__canvas");
        out.writeAttribute("role", "img", null);
        out.writeAttribute("aria-labelledby", id + "-caption " + id + "-sentence", null);
        out.writeAttribute("data-chart", json, null);
        out.endElement("div");
    }

    private void tools(ResponseWriter out, FigureWriter figures, String id, Chart chart) throws IOException {
        start(out, "div", "chart__tools");
        if (!chart.isEmpty()) {
            picture(out, "svg", id, figures.text("chart.download.svg"));
            picture(out, "png", id, figures.text("chart.download.png"));
        }
        file(out, getAttributes().get("csv"), figures.text("chart.download.csv"));
        file(out, getAttributes().get("xlsx"), figures.text("chart.download.xlsx"));
        out.endElement("div");
    }

    private static void picture(ResponseWriter out, String kind, String id, String label) throws IOException {
        start(out, "button", "link-button");
        out.writeAttribute("type", "button", null);
        out.writeAttribute("data-chart-download", kind, null);
        out.writeAttribute("data-chart-for", id, null);
        out.writeText(label, null);
        out.endElement("button");
    }

    private static void file(ResponseWriter out, Object address, String label) throws IOException {
        if (address == null || address.toString().isEmpty()) {
            return;
        }
        out.startElement("a", null);
        out.writeAttribute("href", address, null);
        out.writeAttribute("download", "", null);
        out.writeText(label, null);
        out.endElement("a");
    }

    private static void disclosure(ResponseWriter out, String summary) throws IOException {
        start(out, "details", "disclosure");
        out.startElement("summary", null);
        out.writeText(summary, null);
        out.endElement("summary");
    }

    private static void element(ResponseWriter out, String name, String style, String id, Object text)
            throws IOException {
        out.startElement(name, null);
        if (style != null) {
            out.writeAttribute("class", style, null);
        }
        out.writeAttribute("id", id, null);
        out.writeText(text == null ? "" : text, null);
        out.endElement(name);
    }

    private static void start(ResponseWriter out, String name, String style) throws IOException {
        out.startElement(name, null);
        out.writeAttribute("class", style, null);
    }
}
