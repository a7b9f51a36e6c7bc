package nl.benchmark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A part whose markup is kept and shown to others holds nothing that belongs to one reader's request. */
class KeptPartsTest {

    private static final Pattern PART = Pattern.compile("<b:kept .*?</b:kept>", Pattern.DOTALL);

    /** A form of Faces carries the state of its view; names and messages change between requests. */
    private static final Pattern OF_ONE_REQUEST =
            Pattern.compile("<h:(form|input|select|command)|<p:|<b:notices|caller\\.name|caller\\.looking");

    @Test
    void noPartThatIsKeptHoldsAForm() throws IOException {
        List<String> parts = parts();

        assertThat(parts)
                .hasSizeGreaterThan(5)
                .noneMatch(part -> OF_ONE_REQUEST.matcher(part).find());
    }

    private static List<String> parts() throws IOException {
        List<String> parts = new ArrayList<>();
        for (Path page : pages()) {
            Matcher part = PART.matcher(Files.readString(page));
            while (part.find()) {
                parts.add(part.group());
            }
        }
        return parts;
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."), 12)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .filter(file -> file.toString().contains("src/main"))
                    .toList();
        }
    }
}
