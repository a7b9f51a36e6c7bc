package nl.benchmark.comparison.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.figure.Drawings;
import nl.benchmark.ui.figure.Elements;

/** {@code fig:years}: how far back a course goes; attributes {@code chosen} and {@code withoutCourse}, whether the period alone can be chosen too. */
@FacesComponent(value = YearsField.TYPE, createTag = true, tagName = "years", namespace = "urn:benchmark:comparison")
public class YearsField extends UIComponentBase {

    static final String TYPE = "benchmark.YearsField";

    private record Drawn(int chosen, boolean withoutCourse) {}

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (!isRendered()) {
            return;
        }
        Drawn drawn = new Drawn(
                ((Number) getAttributes().get("chosen")).intValue(),
                "true".equals(getAttributes().get("withoutCourse")));
        Drawings.write(context, drawn, out -> {
            ChoiceFields fields = new ChoiceFields(
                    new Elements(out), CDI.current().select(Messages.class).get());
            fields.years(
                    CDI.current().select(ComparisonYears.class).get().options(drawn.chosen(), drawn.withoutCourse()));
        });
    }
}
