package nl.benchmark.comparison.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import nl.benchmark.ui.figure.Elements;

/** {@code fig:lines}: texts as a list; attribute {@code lines}. Without any there is no list. */
@FacesComponent(value = LinesTag.TYPE, createTag = true, tagName = "lines", namespace = "urn:benchmark:comparison")
public class LinesTag extends UIComponentBase {

    static final String TYPE = "benchmark.Lines";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void encodeBegin(FacesContext context) throws IOException {
        List<String> lines = (List<String>) getAttributes().get("lines");
        if (!isRendered() || lines == null || lines.isEmpty()) {
            return;
        }
        Elements out = Elements.of(context);
        out.start("ul", null);
        for (String line : lines) {
            out.element("li", null, line);
        }
        out.end("ul");
    }
}
