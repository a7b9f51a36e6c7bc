package nl.benchmark.comparison.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.figure.Drawings;
import nl.benchmark.ui.figure.Elements;

/** {@code fig:groups}: the groups beside which figures stand, as boxes; attribute {@code options}, each a {@link GroupChoices.Option}. */
@FacesComponent(value = GroupsField.TYPE, createTag = true, tagName = "groups", namespace = "urn:benchmark:comparison")
public class GroupsField extends UIComponentBase {

    static final String TYPE = "benchmark.GroupsField";

    private record Drawn(List<GroupChoices.Option> options) {}

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
        Drawn drawn = new Drawn((List<GroupChoices.Option>) getAttributes().get("options"));
        Drawings.write(context, drawn, out -> {
            ChoiceFields fields = new ChoiceFields(
                    new Elements(out), CDI.current().select(Messages.class).get());
            fields.groups(drawn.options());
        });
    }
}
