package nl.benchmark.comparison.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.figure.Elements;

/**
 * {@code fig:choiceBoxes}: a list of boxes to tick; attributes {@code name} of the parameter, {@code prefix} of the ids
 * and {@code options}, each a {@link GroupChoices.Option}.
 */
@FacesComponent(
        value = ChoiceBoxes.TYPE,
        createTag = true,
        tagName = "choiceBoxes",
        namespace = "urn:benchmark:comparison")
public class ChoiceBoxes extends UIComponentBase {

    static final String TYPE = "benchmark.ChoiceBoxes";

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
        String name = (String) getAttributes().get("name");
        String prefix = (String) getAttributes().get("prefix");
        new ChoiceFields(
                        Elements.of(context),
                        CDI.current().select(Messages.class).get())
                .boxes(name, prefix, (List<GroupChoices.Option>) getAttributes().get("options"));
    }
}
