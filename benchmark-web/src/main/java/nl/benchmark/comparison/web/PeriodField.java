package nl.benchmark.comparison.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import nl.benchmark.indicator.Period;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.Notation;
import nl.benchmark.ui.figure.Drawings;
import nl.benchmark.ui.figure.Elements;

/** {@code fig:period}: the choice of a period; attributes {@code periods} and {@code chosen}. */
@FacesComponent(value = PeriodField.TYPE, createTag = true, tagName = "period", namespace = "urn:benchmark:comparison")
public class PeriodField extends UIComponentBase {

    static final String TYPE = "benchmark.PeriodField";

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
        Drawings.write(context, drawn, out -> {
            ChoiceFields fields = new ChoiceFields(
                    new Elements(out), CDI.current().select(Messages.class).get());
            fields.period(
                    drawn.periods(),
                    drawn.chosen(),
                    CDI.current().select(Notation.class).get());
        });
    }
}
