package nl.benchmark.ui.figure;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

/** What a tag writes, as a page gets it. */
public class WrittenMarkup extends ResponseWriter {

    private final Writer text;
    private boolean open;

    public WrittenMarkup() {
        this(new StringWriter());
    }

    private WrittenMarkup(Writer text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void closeStart() throws IOException {
        if (open) {
            text.write('>');
            open = false;
        }
    }

    private static String escaped(Object value) {
        return value.toString().replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    @Override
    public void startElement(String name, UIComponent component) throws IOException {
        closeStart();
        text.write("<" + name);
        open = true;
    }

    @Override
    public void endElement(String name) throws IOException {
        closeStart();
        text.write("</" + name + ">");
    }

    @Override
    public void writeAttribute(String name, Object value, String property) throws IOException {
        text.write(" " + name + "=\"" + escaped(value) + "\"");
    }

    @Override
    public void writeURIAttribute(String name, Object value, String property) throws IOException {
        writeAttribute(name, value, property);
    }

    @Override
    public void writeText(Object value, String property) throws IOException {
        closeStart();
        text.write(escaped(value));
    }

    @Override
    public void writeText(char[] characters, int from, int length) throws IOException {
        writeText(new String(characters, from, length), null);
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        closeStart();
        text.write(characters, from, length);
    }

    @Override
    public void writeComment(Object comment) throws IOException {
        write("<!--" + comment + "-->");
    }

    @Override
    public ResponseWriter cloneWithWriter(Writer writer) {
        return new WrittenMarkup(writer);
    }

    @Override
    public String getContentType() {
        return "text/html";
    }

    @Override
    public String getCharacterEncoding() {
        return "UTF-8";
    }

    @Override
    public void startDocument() {
        // nothing comes before the first element
    }

    @Override
    public void endDocument() {
        // nothing comes after the last element
    }

    @Override
    public void flush() throws IOException {
        closeStart();
    }

    @Override
    public void close() throws IOException {
        closeStart();
    }
}
