package nl.benchmark.comparison.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import nl.benchmark.organisation.OrganisationRow;

/** {@code fig:participantOptions}: the names that a field proposes; attribute {@code participants}. */
@FacesComponent(
        value = ParticipantOptions.TYPE,
        createTag = true,
        tagName = "participantOptions",
        namespace = "urn:benchmark:comparison")
public class ParticipantOptions extends UIComponentBase {

    static final String TYPE = "benchmark.ParticipantOptions";

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
        ResponseWriter out = context.getResponseWriter();
        for (OrganisationRow participant :
                (List<OrganisationRow>) getAttributes().get("participants")) {
            out.startElement("option", null);
            out.writeAttribute("value", participant.name(), null);
            out.endElement("option");
        }
    }
}
