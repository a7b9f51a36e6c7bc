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
import nl.benchmark.ui.figure.Drawings;

/** {@code fig:periodOptions}: the options of a choice of periods; attributes {@code periods} and {@code chosen}. */
@FacesComponent(
        value = PeriodOptions.TYPE,
        createTag = true,
        tagName = "periodOptions",
        namespace = "urn:benchmark:comparison")
public class PeriodOptions extends UIComponentBase {

    static final String TYPE = "benchmark.PeriodOptions";

    private record Drawn(List<Period> periods, Period chosen) {}

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
        Drawn drawn = new Drawn((List<Period>) getAttributes().get("periods"), (Period)
                getAttributes().get("chosen"));
        Drawings.write(context, drawn, out -> draw(drawn, out));
    }

    private static void draw(Drawn drawn, ResponseWriter out) throws IOException {
        Notation notation = CDI.current().select(Notation.class).get();
        for (Period period : drawn.periods()) {
            out.startElement("option", null);
            out.writeAttribute("value", period.toString(), null);
            if (period.equals(drawn.chosen())) {
                out.writeAttribute("selected", "selected", null);
            }
            out.writeText(notation.of(period), null);
            out.endElement("option");
        }
    }
}
