package nl.benchmark.ui.figure;

import jakarta.faces.application.ResourceDependency;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import nl.benchmark.ui.Chart;
import nl.benchmark.ui.Figures;
import nl.benchmark.ui.Funnel;

/**
 * {@code b:chart}: a chart with its sentence, downloads, table twin and, as body, how it is calculated; attributes
 * chartId, chart (a {@link Chart} or {@link Funnel}), caption, sentence, categoryLabel, csv and xlsx. The browser draws what stands in {@code data-chart}.
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

    /** One of two kinds of drawing. */
    private record Picture(Chart chart, Funnel funnel) {

        static Picture of(Object drawn) {
            return drawn instanceof Funnel funnel ? new Picture(null, funnel) : new Picture((Chart) drawn, null);
        }

        boolean isEmpty() {
            return chart == null ? funnel.isEmpty() : chart.isEmpty();
        }

        String json(Figures figures) {
            return chart == null ? funnel.json(figures) : chart.json(figures);
        }

        void table(Elements out, FigureWriter figures, String caption, String label) throws IOException {
            if (chart == null) {
                new FunnelTable(out, figures).write(funnel, caption, label);
            } else {
                new ChartTable(out, figures).write(chart, caption, label);
            }
        }
    }

    /** What stands above the body. */
    private record Top(
            String id,
            Picture picture,
            String caption,
            String sentence,
            String categoryLabel,
            String csv,
            String xlsx) {}

    /** What stands below the body: the same of every chart. */
    private record Bottom() {}

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        super.encodeBegin(context);
        Object chart = getAttributes().get("chart");
        if (!isRendered() || chart == null) {
            return;
        }
        Top top = new Top(
                text("chartId"),
                Picture.of(chart),
                text("caption"),
                text("sentence"),
                text("categoryLabel"),
                text("csv"),
                text("xlsx"));
        Drawings.write(context, top, out -> draw(top, new Elements(out), FigureWriter.of(context)));
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        if (isRendered() && getAttributes().get("chart") != null) {
            Drawings.write(context, new Bottom(), out -> {
                out.endElement("details");
                FigureWriter.of(context).legend();
                out.endElement("figure");
            });
        }
        super.encodeEnd(context);
    }

    private String text(String attribute) {
        Object value = getAttributes().get(attribute);
        return value == null ? "" : value.toString();
    }

    private static void draw(Top top, Elements out, FigureWriter figures) throws IOException {
        out.start("figure", "chart");
        out.attribute("id", top.id());
        out.attribute("aria-labelledby", top.id() + "-caption");
        described(out, "h2", null, top.id() + "-caption", top.caption());
        described(out, "p", "chart__sentence", top.id() + "-sentence", top.sentence());
        if (!top.picture().isEmpty()) {
            canvas(out, top.id(), top.picture().json(figures.figures()));
        }
        tools(out, figures, top);
        out.disclosure(figures.text("chart.table"));
        out.start("div", "scroll-box");
        top.picture().table(out, figures, top.caption(), top.categoryLabel());
        out.end("div");
        out.end("details");
        out.disclosure(figures.text("chart.explanation"));
    }

    private static void canvas(Elements out, String id, String json) throws IOException {
        out.start("div", "chart__canvas");
        out.attribute("role", "img");
        out.attribute("aria-labelledby", id + "-caption " + id + "-sentence");
        out.attribute("data-chart", json);
        out.end("div");
    }

    private static void tools(Elements out, FigureWriter figures, Top top) throws IOException {
        out.start("div", "chart__tools");
        if (!top.picture().isEmpty()) {
            picture(out, "svg", top.id(), figures.text("chart.download.svg"));
            picture(out, "png", top.id(), figures.text("chart.download.png"));
        }
        file(out, top.csv(), figures.text("chart.download.csv"));
        file(out, top.xlsx(), figures.text("chart.download.xlsx"));
        out.end("div");
    }

    private static void picture(Elements out, String kind, String id, String label) throws IOException {
        out.start("button", "link-button");
        out.attribute("type", "button");
        out.attribute("data-chart-download", kind);
        out.attribute("data-chart-for", id);
        out.text(label);
        out.end("button");
    }

    private static void file(Elements out, String address, String label) throws IOException {
        if (address.isEmpty()) {
            return;
        }
        out.start("a", null);
        out.attribute("href", address);
        out.attribute("download", "");
        out.text(label);
        out.end("a");
    }

    private static void described(Elements out, String name, String style, String id, String text) throws IOException {
        out.start(name, style);
        out.attribute("id", id);
        out.text(text);
        out.end(name);
    }
}
