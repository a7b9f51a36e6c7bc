package nl.benchmark.comparison.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import nl.benchmark.organisation.OrganisationRow;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.figure.Drawings;
import nl.benchmark.ui.figure.Elements;

/** {@code fig:municipalities}: municipalities by name; attributes {@code chosen}, each a {@link GroupChoices.Option}, and {@code participants}, whose names are proposed. */
@FacesComponent(
        value = MunicipalitiesField.TYPE,
        createTag = true,
        tagName = "municipalities",
        namespace = "urn:benchmark:comparison")
public class MunicipalitiesField extends UIComponentBase {

    static final String TYPE = "benchmark.MunicipalitiesField";

    private record Drawn(List<GroupChoices.Option> chosen, List<OrganisationRow> participants) {}

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
        Drawn drawn = new Drawn((List<GroupChoices.Option>) getAttributes().get("chosen"), (List<OrganisationRow>)
                getAttributes().get("participants"));
        Drawings.write(context, drawn, out -> {
            ChoiceFields fields = new ChoiceFields(
                    new Elements(out), CDI.current().select(Messages.class).get());
            fields.municipalities(drawn.chosen(), drawn.participants());
        });
    }
}
