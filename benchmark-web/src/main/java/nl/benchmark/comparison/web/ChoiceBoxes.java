package nl.benchmark.comparison.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

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
        ResponseWriter out = context.getResponseWriter();
        out.startElement("ul", null);
        out.writeAttribute("class", "choices choices--row", null);
        for (GroupChoices.Option option :
                (List<GroupChoices.Option>) getAttributes().get("options")) {
            box(out, name, prefix + option.code(), option);
        }
        out.endElement("ul");
    }

    private static void box(ResponseWriter out, String name, String id, GroupChoices.Option option) throws IOException {
        out.startElement("li", null);
        out.startElement("input", null);
        out.writeAttribute("type", "checkbox", null);
        out.writeAttribute("name", name, null);
        out.writeAttribute("id", id, null);
        out.writeAttribute("value", option.code(), null);
        if (option.chosen()) {
            out.writeAttribute("checked", "checked", null);
        }
        out.endElement("input");
        out.startElement("label", null);
        out.writeAttribute("for", id, null);
        out.writeText(option.name(), null);
        out.endElement("label");
        out.endElement("li");
    }
}
