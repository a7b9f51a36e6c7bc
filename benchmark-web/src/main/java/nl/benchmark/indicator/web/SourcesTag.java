package nl.benchmark.indicator.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.Notation;
import nl.benchmark.ui.Page;
import nl.benchmark.ui.figure.Drawings;
import nl.benchmark.ui.figure.Elements;

/** {@code ind:sources}: the deliveries and imports behind a figure; attribute {@code sources}, each a {@link Calculation.Source}. */
@FacesComponent(value = SourcesTag.TYPE, createTag = true, tagName = "sources", namespace = "urn:benchmark:indicator")
public class SourcesTag extends UIComponentBase {

    static final String TYPE = "benchmark.Sources";

    private static final String FINDINGS = "/delivery/findings";

    private record Drawn(List<Calculation.Source> sources, String findings) {}

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
        String findings = CDI.current().select(Page.class).get().exists(FINDINGS)
                ? context.getExternalContext().getRequestContextPath() + FINDINGS + ".xhtml?id="
                : null;
        Drawn drawn = new Drawn((List<Calculation.Source>) getAttributes().get("sources"), findings);
        Drawings.write(
                context,
                drawn,
                out -> draw(
                        drawn.sources(),
                        drawn.findings(),
                        CDI.current().select(Messages.class).get(),
                        CDI.current().select(Notation.class).get(),
                        new Elements(out)));
    }

    /** @param findings beginning of the address of a delivery's page; null without such a page */
    static void draw(
            List<Calculation.Source> sources, String findings, Messages messages, Notation notation, Elements out)
            throws IOException {
        String caption = messages.text("indicator.sources", sources.size());
        out.disclosure(caption);
        out.start("div", "scroll-box");
        out.start("table", "table");
        out.element("caption", "visually-hidden", caption);
        head(messages, out);
        out.start("tbody", null);
        for (Calculation.Source source : sources) {
            out.start("tr", null);
            name(source, findings, out);
            out.element("td", null, source.period());
            boolean published = source.receivedAt() == null;
            out.element(
                    "td",
                    null,
                    published ? messages.text("indicator.source.published") : notation.of(source.receivedAt()));
            out.end("tr");
        }
        out.end("tbody");
        out.end("table");
        out.end("div");
        out.end("details");
    }

    private static void head(Messages messages, Elements out) throws IOException {
        out.start("thead", null);
        out.start("tr", null);
        for (String key : List.of("indicator.source", "indicator.source.period", "indicator.source.received")) {
            out.start("th", null);
            out.attribute("scope", "col");
            out.text(messages.text(key));
            out.end("th");
        }
        out.end("tr");
        out.end("thead");
    }

    private static void name(Calculation.Source source, String findings, Elements out) throws IOException {
        out.start("th", null);
        out.attribute("scope", "row");
        if (source.delivery() == null || findings == null) {
            out.text(source.name());
        } else {
            out.start("a", null);
            out.attribute("href", findings + source.delivery());
            out.text(source.name());
            out.end("a");
        }
        out.end("th");
    }
}
