package nl.benchmark.ui.figure;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** Elements with a class and a text, as the tags of pages write them. */
public final class Elements {

    private final ResponseWriter out;

    public Elements(ResponseWriter out) {
        this.out = out;
    }

    public static Elements of(FacesContext context) {
        return new Elements(context.getResponseWriter());
    }

    /** @param style class, or null for none */
    public void start(String name, String style) throws IOException {
        out.startElement(name, null);
        if (style != null) {
            out.writeAttribute("class", style, null);
        }
    }

    public void end(String name) throws IOException {
        out.endElement(name);
    }

    /** Of the element that was started last, before its text. */
    public void attribute(String name, Object value) throws IOException {
        out.writeAttribute(name, value, null);
    }

    /** Null is empty. */
    public void text(Object text) throws IOException {
        out.writeText(text == null ? "" : text, null);
    }

    /** An element with nothing but a text. */
    public void element(String name, String style, Object text) throws IOException {
        start(name, style);
        text(text);
        end(name);
    }

    /** The head of a disclosure, with what the reader clicks; its end is {@code end("details")}. */
    public void disclosure(Object summary) throws IOException {
        start("details", "disclosure");
        element("summary", null, summary);
    }
}
