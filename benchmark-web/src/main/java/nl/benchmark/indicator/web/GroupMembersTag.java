package nl.benchmark.indicator.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.Notation;
import nl.benchmark.ui.figure.Drawings;
import nl.benchmark.ui.figure.Elements;

/** {@code ind:groupMembers}: who is in the groups beside a figure; attribute {@code groups}, each a {@link GroupMembers.Group}. */
@FacesComponent(
        value = GroupMembersTag.TYPE,
        createTag = true,
        tagName = "groupMembers",
        namespace = "urn:benchmark:indicator")
public class GroupMembersTag extends UIComponentBase {

    static final String TYPE = "benchmark.GroupMembers";

    private record Drawn(List<GroupMembers.Group> groups) {}

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void encodeBegin(FacesContext context) throws IOException {
        List<GroupMembers.Group> groups =
                (List<GroupMembers.Group>) getAttributes().get("groups");
        if (isRendered() && groups != null && !groups.isEmpty()) {
            Drawings.write(
                    context,
                    new Drawn(groups),
                    out -> draw(
                            groups,
                            CDI.current().select(Messages.class).get(),
                            CDI.current().select(Notation.class).get(),
                            new Elements(out)));
        }
    }

    static void draw(List<GroupMembers.Group> groups, Messages messages, Notation notation, Elements out)
            throws IOException {
        out.start("section", "section");
        out.attribute("aria-labelledby", "members-title");
        out.start("h2", null);
        out.attribute("id", "members-title");
        out.text(messages.text("indicator.members"));
        out.end("h2");
        for (GroupMembers.Group group : groups) {
            out.disclosure(messages.text(
                    "indicator.members.summary", group.name(), group.membersWithValue(), group.members()));
            details(group, messages, notation, out);
            out.end("details");
        }
        out.end("section");
    }

    private static void details(GroupMembers.Group group, Messages messages, Notation notation, Elements out)
            throws IOException {
        out.start("dl", "details");
        if (group.coverage() != null) {
            out.element("dt", null, messages.text("indicator.members.coverage"));
            out.element(
                    "dd",
                    null,
                    notation.percentage(group.coverage(), 0) + " " + messages.text("indicator.members.inhabitants"));
        }
        named("indicator.members.with", group.with(), messages, out);
        named("indicator.members.without", group.without(), messages, out);
        out.end("dl");
    }

    private static void named(String key, String names, Messages messages, Elements out) throws IOException {
        if (!names.isEmpty()) {
            out.element("dt", null, messages.text(key));
            out.element("dd", null, names);
        }
    }
}
