package nl.benchmark.comparison.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import nl.benchmark.ui.figure.Elements;

/** {@code fig:choiceOptions}: the options of a list to choose one from; attribute {@code options}, each a {@link GroupChoices.Option}. */
@FacesComponent(
        value = ChoiceOptions.TYPE,
        createTag = true,
        tagName = "choiceOptions",
        namespace = "urn:benchmark:comparison")
public class ChoiceOptions extends UIComponentBase {

    static final String TYPE = "benchmark.ChoiceOptions";

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
        for (GroupChoices.Option option :
                (List<GroupChoices.Option>) getAttributes().get("options")) {
            out.start("option", null);
            out.attribute("value", option.code());
            if (option.chosen()) {
                out.attribute("selected", "selected");
            }
            out.text(option.name());
            out.end("option");
        }
    }
}
