package nl.benchmark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A repetition with a size answers 500 when there are fewer rows than that: what is shown of a list is cut by its view. */
class PageRepeatsTest {

    private static final Pattern REPEAT = Pattern.compile("<ui:repeat\\b[^>]*>");
    private static final Pattern SIZED = Pattern.compile("\\b(size|end)\\s*=");

    @Test
    @DisplayName("no page asks for a number of rows that may not be there")
    void noSize() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."), 12)) {
            List<String> repeats = files.filter(file -> file.toString().endsWith(".xhtml"))
                    .filter(file -> file.toString().contains("src/main"))
                    .flatMap(page ->
                            REPEAT.matcher(text(page)).results().map(match -> page.getFileName() + " " + match.group()))
                    .toList();

            assertThat(repeats).isNotEmpty().noneMatch(repeat -> SIZED.matcher(repeat)
                    .find());
        }
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
