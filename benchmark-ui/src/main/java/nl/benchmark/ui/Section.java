package nl.benchmark.ui;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import nl.benchmark.ui.figure.Elements;

/** {@code b:section}: a section of a page with its body, or nothing when it is not {@code rendered}. */
@FacesComponent(Section.TYPE)
public class Section extends UIComponentBase {

    static final String TYPE = "benchmark.Section";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        Elements.of(context).start("section", "section");
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        Elements.of(context).end("section");
    }
}
