package nl.benchmark.comparison.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import nl.benchmark.ui.figure.FigureWriter;

/** {@code fig:figureTable}: a {@link FigureTable}, its attribute {@code table}, in a box of its own that may scroll. */
@FacesComponent(
        value = FigureTableTag.TYPE,
        createTag = true,
        tagName = "figureTable",
        namespace = "urn:benchmark:comparison")
public class FigureTableTag extends UIComponentBase {

    static final String TYPE = "benchmark.FigureTable";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        FigureTable table = (FigureTable) getAttributes().get("table");
        if (!isRendered() || table == null) {
            return;
        }
        ResponseWriter out = context.getResponseWriter();
        start(out, "div", "scroll-box");
        start(out, "table", "table");
        start(out, "caption", "visually-hidden");
        out.writeText(table.caption(), null);
        out.endElement("caption");
        FigureWriter figures = FigureWriter.of(context);
        head(out, figures, table.columns());
        out.startElement("tbody", null);
        for (FigureTable.Row row : table.rows()) {
            start(out, "tr", row.own() ? "own" : null);
            figures.heading("row", null, row.name());
            for (int i = 0; i < row.cells().size(); i++) {
                start(out, "td", style(table.columns().get(i + 1)));
                cell(out, figures, row.cells().get(i));
                out.endElement("td");
            }
            out.endElement("tr");
        }
        out.endElement("tbody");
        out.endElement("table");
        out.endElement("div");
    }

    private static void cell(ResponseWriter out, FigureWriter figures, FigureTable.Cell cell) throws IOException {
        if (cell.isFigure()) {
            figures.write(cell.value(), cell.unit(), cell.decimals(), cell.status());
        } else if (cell.isVerdict()) {
            figures.write(cell.verdict());
        } else if (cell.text() != null) {
            out.writeText(cell.text(), null);
        }
    }

    private static void head(ResponseWriter out, FigureWriter figures, List<FigureTable.Column> columns)
            throws IOException {
        out.startElement("thead", null);
        out.startElement("tr", null);
        for (FigureTable.Column column : columns) {
            figures.heading("col", style(column), column.head());
        }
        out.endElement("tr");
        out.endElement("thead");
    }

    private static String style(FigureTable.Column column) {
        return column.numeric() ? "numeric" : null;
    }

    private static void start(ResponseWriter out, String element, String style) throws IOException {
        out.startElement(element, null);
        if (style != null) {
            out.writeAttribute("class", style, null);
        }
    }
}
