package nl.benchmark.ui.figure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;

/**
 * Markup of charts, tables, lists and whole parts of pages that were drawn before. It is kept by what was drawn, values and texts alike, and by
 * language: whoever may not see a value never has the key to its markup, and a delivery makes other values, so that there
 * is nothing to empty. Each reading has passed the services before a page comes here (decision 30).
 */
public final class Drawings {

    /** The markup of some hundreds of charts: eight to sixteen megabytes at most. */
    static final long MOST_CHARACTERS = 8_000_000;

    private static final Drawings OF_ALL_PAGES = new Drawings(MOST_CHARACTERS);

    private final Cache<Drawn, String> markup;

    /** What is drawn, in which language. */
    private record Drawn(Record what, Locale language) {}

    /** Draws something on a page, the same for equal values. */
    @FunctionalInterface
    public interface Drawing {

        void draw(ResponseWriter out) throws IOException;
    }

    Drawings(long mostCharacters) {
        markup = Caffeine.newBuilder()
                .maximumWeight(mostCharacters)
                .weigher((Drawn drawn, String text) -> text.length())
                .executor(Runnable::run)
                .build();
    }

    /**
     * Writes the drawing on the page, drawing it only when that was not done before.
     *
     * @param what all that the drawing depends on besides the language, in a type of its own for each kind of drawing
     */
    public static void write(FacesContext context, Record what, Drawing drawing) throws IOException {
        ResponseWriter page = context.getResponseWriter();
        Locale language = FigureWriter.of(context).language();
        page.write(OF_ALL_PAGES.markup(what, language, () -> aside(context, page, drawing)));
    }

    /** What was drawn before; null when it has to be drawn. */
    static String find(FacesContext context, Record what) {
        return OF_ALL_PAGES.markup.getIfPresent(
                new Drawn(what, FigureWriter.of(context).language()));
    }

    /** Draws. */
    @FunctionalInterface
    interface Work {

        String draw() throws IOException;
    }

    String markup(Record what, Locale language, Work work) throws IOException {
        Drawn drawn = new Drawn(what, language);
        String known = markup.getIfPresent(drawn);
        if (known == null) {
            known = work.draw();
            markup.put(drawn, known);
        }
        return known;
    }

    private static String aside(FacesContext context, ResponseWriter page, Drawing drawing) throws IOException {
        StringWriter text = new StringWriter();
        ResponseWriter out = page.cloneWithWriter(text);
        context.setResponseWriter(out);
        try {
            drawing.draw(out);
        } finally {
            context.setResponseWriter(page);
        }
        return text.toString();
    }
}
