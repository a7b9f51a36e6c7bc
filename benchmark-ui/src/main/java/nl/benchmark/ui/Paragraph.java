package nl.benchmark.ui;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import nl.benchmark.ui.figure.Elements;

/** {@code b:paragraph}: attributes {@code text} and {@code style}; without a text there is none. */
@FacesComponent(Paragraph.TYPE)
public class Paragraph extends UIComponentBase {

    static final String TYPE = "benchmark.Paragraph";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        Object text = getAttributes().get("text");
        if (isRendered() && text != null && !text.toString().isEmpty()) {
            Elements.of(context).element("p", (String) getAttributes().get("style"), text);
        }
    }
}
