package nl.benchmark.comparison.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import nl.benchmark.ui.figure.Drawings;
import nl.benchmark.ui.figure.Elements;
import nl.benchmark.ui.figure.FigureWriter;

/** {@code fig:figureTable}: a {@link FigureTable}, its attribute {@code table}, in a box of its own that may scroll. */
@FacesComponent(
        value = FigureTableTag.TYPE,
        createTag = true,
        tagName = "figureTable",
        namespace = "urn:benchmark:comparison")
public class FigureTableTag extends UIComponentBase {

    static final String TYPE = "benchmark.FigureTable";

    private record Drawn(FigureTable table) {}

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
        Drawings.write(context, new Drawn(table), out -> draw(table, new Elements(out), FigureWriter.of(context)));
    }

    private static void draw(FigureTable table, Elements out, FigureWriter figures) throws IOException {
        out.start("div", "scroll-box");
        out.start("table", "table");
        out.element("caption", "visually-hidden", table.caption());
        head(out, figures, table.columns());
        out.start("tbody", null);
        for (FigureTable.Row row : table.rows()) {
            out.start("tr", row.own() ? "own" : null);
            figures.heading("row", null, row.name());
            for (int i = 0; i < row.cells().size(); i++) {
                out.start("td", style(table.columns().get(i + 1)));
                cell(out, figures, row.cells().get(i));
                out.end("td");
            }
            out.end("tr");
        }
        out.end("tbody");
        out.end("table");
        out.end("div");
    }

    private static void cell(Elements out, FigureWriter figures, FigureTable.Cell cell) throws IOException {
        if (cell.isFigure()) {
            figures.write(cell.value(), cell.unit(), cell.decimals(), cell.status());
        } else if (cell.isVerdict()) {
            figures.write(cell.verdict());
        } else if (cell.text() != null) {
            out.text(cell.text());
        }
    }

    private static void head(Elements out, FigureWriter figures, List<FigureTable.Column> columns) throws IOException {
        out.start("thead", null);
        out.start("tr", null);
        for (FigureTable.Column column : columns) {
            figures.heading("col", style(column), column.head());
        }
        out.end("tr");
        out.end("thead");
    }

    private static String style(FigureTable.Column column) {
        return column.numeric() ? "numeric" : null;
    }
}
