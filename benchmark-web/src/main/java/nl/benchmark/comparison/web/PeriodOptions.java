package nl.benchmark.comparison.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import nl.benchmark.indicator.Period;
import nl.benchmark.ui.Notation;

/** {@code fig:periodOptions}: the options of a choice of periods; attributes {@code periods} and {@code chosen}. */
@FacesComponent(
        value = PeriodOptions.TYPE,
        createTag = true,
        tagName = "periodOptions",
        namespace = "urn:benchmark:comparison")
public class PeriodOptions extends UIComponentBase {

    static final String TYPE = "benchmark.PeriodOptions";

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
        Notation notation = CDI.current().select(Notation.class).get();
        Object chosen = getAttributes().get("chosen");
        ResponseWriter out = context.getResponseWriter();
        for (Period period : (List<Period>) getAttributes().get("periods")) {
            out.startElement("option", null);
            out.writeAttribute("value", period.toString(), null);
            if (period.equals(chosen)) {
                out.writeAttribute("selected", "selected", null);
            }
            out.writeText(notation.of(period), null);
            out.endElement("option");
        }
    }
}
