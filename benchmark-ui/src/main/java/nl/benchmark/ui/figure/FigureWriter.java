package nl.benchmark.ui.figure;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import nl.benchmark.comparison.Verdict;
import nl.benchmark.ui.Figures;
import nl.benchmark.ui.Language;
import nl.benchmark.ui.Messages;

/** Values with their marks, verdicts and small lines, read aloud in words: the same everywhere. */
public final class FigureWriter {

    private static final String KEY = FigureWriter.class.getName();

    private final Figures figures;
    private final Messages messages;
    private final Locale language;
    private ResponseWriter out;

    FigureWriter(Figures figures, Messages messages, Locale language, ResponseWriter out) {
        this.figures = figures;
        this.messages = messages;
        this.language = language;
        this.out = out;
    }

    /** The one of this request; finding the texts for each figure anew took longer than writing it. */
    public static FigureWriter of(FacesContext context) {
        FigureWriter writer = (FigureWriter) context.getAttributes().computeIfAbsent(KEY, key -> found());
        writer.out = context.getResponseWriter();
        return writer;
    }

    private static FigureWriter found() {
        CDI<Object> beans = CDI.current();
        return new FigureWriter(
                beans.select(Figures.class).get(),
                beans.select(Messages.class).get(),
                beans.select(Language.class).get().getLocale(),
                null);
    }

    /** Arguments as {@link Figures} takes them. */
    public void write(Number value, Object unit, int decimals, Object status) throws IOException {
        String mark = figures.mark(value, status);
        String spoken = figures.spoken(value, status);
        if (!figures.hasValue(value, status)) {
            start("figure figure--without");
            mark(null, mark);
            spoken(spoken);
        } else {
            start(mark.isEmpty() ? "figure" : "figure figure--provisional");
            out.writeText(figures.number(value, unit, decimals), null);
            if (!mark.isEmpty()) {
                mark("figure__mark", mark);
                spoken(" " + spoken);
            }
        }
        out.endElement("span");
    }

    /** By shape, word and colour. */
    public void write(Verdict verdict) throws IOException {
        start("verdict verdict--" + verdict);
        mark(null, messages.text("Verdict." + verdict + ".sign"));
        out.writeText(" " + messages.label(verdict), null);
        out.endElement("span");
    }

    /**
     * A small line; nothing for fewer than two values.
     *
     * @param values null is a gap
     * @param text what it shows, for who cannot see it
     */
    public void spark(List<? extends Number> values, String text) throws IOException {
        Spark spark = new Spark(values);
        if (!spark.isDrawn()) {
            return;
        }
        out.startElement("svg", null);
        out.writeAttribute("class", "spark", null);
        out.writeAttribute("viewBox", "0 0 96 32", null);
        out.writeAttribute("role", "img", null);
        out.writeAttribute("aria-label", text, null);
        out.startElement("path", null);
        out.writeAttribute("d", spark.path(), null);
        out.endElement("path");
        out.startElement("circle", null);
        out.writeAttribute("cx", spark.lastX(), null);
        out.writeAttribute("cy", spark.lastY(), null);
        out.writeAttribute("r", "2.5", null);
        out.endElement("circle");
        out.endElement("svg");
    }

    /**
     * The head of a column or row.
     *
     * @param scope {@code col} or {@code row}
     * @param style class, or null for none
     * @param text null is empty
     */
    public void heading(String scope, String style, Object text) throws IOException {
        out.startElement("th", null);
        out.writeAttribute("scope", scope, null);
        if (style != null) {
            out.writeAttribute("class", style, null);
        }
        out.writeText(text == null ? "" : text, null);
        out.endElement("th");
    }

    /** The four marks explained. */
    void legend() throws IOException {
        out.startElement("ul", null);
        out.writeAttribute("class", "legend", null);
        out.writeAttribute("aria-label", text("figure.legend"), null);
        explained("figure.mark.missing", "figure.spoken.missing");
        explained("figure.mark.suppressed", "figure.legend.suppressed");
        explained("figure.mark.notApplicable", "figure.spoken.notApplicable");
        explained("figure.mark.provisional", "figure.legend.provisional");
        out.endElement("ul");
    }

    private void explained(String mark, String words) throws IOException {
        out.startElement("li", null);
        start("legend__mark");
        out.writeText(text(mark), null);
        out.endElement("span");
        out.writeText(" " + text(words), null);
        out.endElement("li");
    }

    String text(String key) {
        return messages.text(key);
    }

    /** In which everything is written. */
    Locale language() {
        return language;
    }

    Figures figures() {
        return figures;
    }

    private void mark(String style, String mark) throws IOException {
        out.startElement("span", null);
        if (style != null) {
            out.writeAttribute("class", style, null);
        }
        out.writeAttribute("aria-hidden", "true", null);
        out.writeText(mark, null);
        out.endElement("span");
    }

    private void spoken(String text) throws IOException {
        start("visually-hidden");
        out.writeText(text, null);
        out.endElement("span");
    }

    private void start(String style) throws IOException {
        out.startElement("span", null);
        out.writeAttribute("class", style, null);
    }
}
