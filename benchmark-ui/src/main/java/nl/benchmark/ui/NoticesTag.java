package nl.benchmark.ui;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import nl.benchmark.ui.figure.Elements;

/** {@code b:notices}: the messages at the top of every page, drawn in Java since most pages have none. */
@FacesComponent(NoticesTag.TYPE)
public class NoticesTag extends UIComponentBase {

    static final String TYPE = "benchmark.Notices";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (!isRendered() || context.getMessageList().isEmpty()) {
            return;
        }
        Notices notices = CDI.current().select(Notices.class).get();
        Messages messages = CDI.current().select(Messages.class).get();
        draw(notices, messages.text("notices.errors"), Elements.of(context));
    }

    static void draw(Notices notices, String heading, Elements out) throws IOException {
        errors(notices.getErrors(), heading, out);
        paragraphs("message message--warning", notices.getWarnings(), out);
        paragraphs("message message--success", notices.getDone(), out);
    }

    private static void errors(List<Notices.Notice> errors, String heading, Elements out) throws IOException {
        if (errors.isEmpty()) {
            return;
        }
        out.start("div", "message message--error");
        out.attribute("role", "alert");
        out.attribute("tabindex", "-1");
        out.element("h2", null, heading);
        out.start("ul", null);
        for (Notices.Notice error : errors) {
            out.start("li", null);
            if (error.target() == null) {
                out.text(error.text());
            } else {
                out.start("a", null);
                out.attribute("href", "#" + error.target());
                out.text(error.text());
                out.end("a");
            }
            out.end("li");
        }
        out.end("ul");
        out.end("div");
    }

    private static void paragraphs(String style, List<Notices.Notice> notices, Elements out) throws IOException {
        for (Notices.Notice notice : notices) {
            out.start("div", style);
            out.element("p", null, notice.text());
            out.end("div");
        }
    }
}
