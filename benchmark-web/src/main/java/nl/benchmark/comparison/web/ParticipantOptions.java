package nl.benchmark.comparison.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import nl.benchmark.organisation.OrganisationRow;
import nl.benchmark.ui.figure.Drawings;

/** {@code fig:participantOptions}: the names that a field proposes; attribute {@code participants}. */
@FacesComponent(
        value = ParticipantOptions.TYPE,
        createTag = true,
        tagName = "participantOptions",
        namespace = "urn:benchmark:comparison")
public class ParticipantOptions extends UIComponentBase {

    static final String TYPE = "benchmark.ParticipantOptions";

    private record Drawn(List<OrganisationRow> participants) {}

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
        Drawn drawn = new Drawn((List<OrganisationRow>) getAttributes().get("participants"));
        Drawings.write(context, drawn, out -> draw(drawn, out));
    }

    private static void draw(Drawn drawn, ResponseWriter out) throws IOException {
        for (OrganisationRow participant : drawn.participants()) {
            out.startElement("option", null);
            out.writeAttribute("value", participant.name(), null);
            out.endElement("option");
        }
    }
}
