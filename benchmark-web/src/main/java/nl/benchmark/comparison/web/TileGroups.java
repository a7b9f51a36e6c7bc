package nl.benchmark.comparison.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import nl.benchmark.indicator.Unit;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.figure.FigureWriter;

/** {@code fig:tileGroups}: what stands beside the own figure on a tile, a line for each group; attribute {@code tile}. */
@FacesComponent(
        value = TileGroups.TYPE,
        createTag = true,
        tagName = "tileGroups",
        namespace = "urn:benchmark:comparison")
public class TileGroups extends UIComponentBase {

    static final String TYPE = "benchmark.TileGroups";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        OverviewView.Tile tile = (OverviewView.Tile) getAttributes().get("tile");
        if (!isRendered() || tile == null) {
            return;
        }
        ResponseWriter out = context.getResponseWriter();
        FigureWriter figures = FigureWriter.of(context);
        for (OverviewView.Beside group : tile.groups()) {
            out.startElement("div", null);
            out.startElement("dt", null);
            out.writeText(group.name(), null);
            out.endElement("dt");
            if (group.alone()) {
                start(out, "tile__alone");
                out.writeText(CDI.current().select(Messages.class).get().text("comparison.alone"), null);
                out.endElement("dd");
            } else {
                figure(out, figures, tile, group);
            }
            out.endElement("div");
        }
    }

    private static void figure(
            ResponseWriter out, FigureWriter figures, OverviewView.Tile tile, OverviewView.Beside group)
            throws IOException {
        start(out, "numeric");
        out.writeText(group.sign(), null);
        Unit unit = group.moved() ? Unit.PERCENT : tile.indicator().unit();
        figures.write(group.value(), unit, group.moved() ? 1 : tile.indicator().decimals(), group.status());
        out.endElement("dd");
        out.startElement("dd", null);
        if (!group.moved()) {
            figures.write(group.verdict());
        }
        out.endElement("dd");
    }

    private static void start(ResponseWriter out, String style) throws IOException {
        out.startElement("dd", null);
        out.writeAttribute("class", style, null);
    }
}
