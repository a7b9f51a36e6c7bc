package nl.benchmark.comparison.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import nl.benchmark.indicator.Unit;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.figure.Elements;
import nl.benchmark.ui.figure.FigureWriter;

/** {@code fig:tiles}: indicators at a glance, each with the groups beside it; attribute {@code tiles}. */
@FacesComponent(value = TilesTag.TYPE, createTag = true, tagName = "tiles", namespace = "urn:benchmark:comparison")
public class TilesTag extends UIComponentBase {

    static final String TYPE = "benchmark.Tiles";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void encodeBegin(FacesContext context) throws IOException {
        if (!isRendered()) {
            return;
        }
        Elements out = Elements.of(context);
        FigureWriter figures = FigureWriter.of(context);
        String alone = CDI.current().select(Messages.class).get().text("comparison.alone");
        out.start("ul", "tiles tiles--spaced");
        for (OverviewView.Tile tile : (List<OverviewView.Tile>) getAttributes().get("tiles")) {
            tile(out, figures, tile, alone);
        }
        out.end("ul");
    }

    private static void tile(Elements out, FigureWriter figures, OverviewView.Tile tile, String alone)
            throws IOException {
        out.start("li", "tile");
        out.start("h2", "tile__name");
        out.start("a", null);
        out.attribute("href", tile.address());
        out.text(tile.name());
        out.end("a");
        out.end("h2");
        out.element("p", "tile__period", tile.moment());
        out.start("div", "tile__main");
        out.start("span", "tile__value");
        figures.write(
                tile.own().value(),
                tile.indicator().unit(),
                tile.indicator().decimals(),
                tile.own().status());
        out.end("span");
        figures.spark(tile.course(), tile.courseText());
        out.end("div");
        if (!tile.change().isEmpty()) {
            out.element("p", "tile__change", tile.change());
        }
        if (!tile.trend().isEmpty()) {
            out.element("p", "tile__change", tile.trend());
        }
        out.start("dl", "tile__groups");
        for (OverviewView.Beside group : tile.groups()) {
            beside(out, figures, tile, group, alone);
        }
        out.end("dl");
        out.end("li");
    }

    private static void beside(
            Elements out, FigureWriter figures, OverviewView.Tile tile, OverviewView.Beside group, String alone)
            throws IOException {
        out.start("div", null);
        out.element("dt", null, group.name());
        if (group.alone()) {
            out.element("dd", "tile__alone", alone);
        } else {
            figure(out, figures, tile, group);
        }
        out.end("div");
    }

    private static void figure(Elements out, FigureWriter figures, OverviewView.Tile tile, OverviewView.Beside group)
            throws IOException {
        out.start("dd", "numeric");
        out.text(group.sign());
        Unit unit = group.moved() ? Unit.PERCENT : tile.indicator().unit();
        figures.write(group.value(), unit, group.moved() ? 1 : tile.indicator().decimals(), group.status());
        out.end("dd");
        out.start("dd", null);
        if (!group.moved()) {
            figures.write(group.verdict());
        }
        out.end("dd");
    }
}
