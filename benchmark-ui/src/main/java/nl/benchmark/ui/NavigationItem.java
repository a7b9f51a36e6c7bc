package nl.benchmark.ui;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * {@code b:navigationItem}: a link of the side navigation, on every page and so drawn in Java; attributes {@code to},
 * {@code section} and {@code label}. Nothing as long as its page does not exist.
 */
@FacesComponent(NavigationItem.TYPE)
public class NavigationItem extends UIComponentBase {

    static final String TYPE = "benchmark.NavigationItem";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        String to = (String) getAttributes().get("to");
        if (!isRendered() || !Page.exists(context, to)) {
            return;
        }
        ResponseWriter out = context.getResponseWriter();
        out.startElement("li", null);
        out.startElement("a", null);
        String portal = context.getExternalContext().getRequestContextPath();
        out.writeAttribute("href", portal + to + ".xhtml", null);
        if (Page.isIn(context, (String) getAttributes().get("section"))) {
            out.writeAttribute("aria-current", "page", null);
        }
        out.writeText(getAttributes().get("label"), null);
        out.endElement("a");
        out.endElement("li");
    }
}
