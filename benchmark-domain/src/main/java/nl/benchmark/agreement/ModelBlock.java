package nl.benchmark.agreement;

import java.io.Serializable;
import java.util.List;

/**
 * A piece of the text of an agreement.
 *
 * @param number of the article; 0 for what is no heading
 * @param text of a list: its items, a line each
 */
public record ModelBlock(Kind kind, int number, String text) implements Serializable {

    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST
    }

    public boolean isHeading() {
        return kind == Kind.HEADING;
    }

    public boolean isList() {
        return kind == Kind.LIST;
    }

    public List<String> items() {
        return text.lines().toList();
    }
}
