package nl.benchmark.protocol;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A text in both languages; ends of lines as in Unix, no spaces around it. */
public record ProtocolText(String dutch, String english) implements Serializable {

    private static final String ITEM = "- ";

    /** Lines that belong together: a paragraph is one line, a list one for each item. */
    public record Block(boolean list, List<String> lines) implements Serializable {}

    public ProtocolText {
        dutch = clean(dutch);
        english = clean(english);
    }

    /** @param language {@code nl}, or English */
    public String in(String language) {
        return "nl".equals(language) ? dutch : english;
    }

    /** A blank line begins a paragraph, "- " an item. */
    public List<Block> blocks(String language) {
        return Arrays.stream(in(language).split("\n\\s*\n"))
                .flatMap(part -> {
                    List<String> lines = part.lines().map(String::strip).toList();
                    List<String> items = lines.stream()
                            .filter(line -> line.startsWith(ITEM))
                            .map(line -> line.substring(ITEM.length()))
                            .toList();
                    String text = String.join(
                            " ",
                            lines.stream()
                                    .filter(line -> !line.startsWith(ITEM))
                                    .toList());
                    return Stream.of(
                            new Block(false, text.isEmpty() ? List.of() : List.of(text)), new Block(true, items));
                })
                .filter(block -> !block.lines().isEmpty())
                .toList();
    }

    boolean isBetween(int shortest, int longest) {
        return List.of(dutch, english).stream().allMatch(text -> text.length() >= shortest && text.length() <= longest);
    }

    private static String clean(String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }
}
