package nl.benchmark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text that a page or view names by its whole key is there: a page shows question marks for one that is not. */
class PageTextsTest {

    /** With the quote at both ends; a key that is put together ends in a point and is not looked for here. */
    private static final List<Pattern> NAMED = List.of(
            Pattern.compile("msg\\['([^']+)'\\]"),
            Pattern.compile("messages\\.text\\('([^']+)'\\s*[,)]"),
            Pattern.compile("messages\\s*\\.(?:text|info|warn|error)\\(\\s*\"([^\"]+)\"\\s*[,)]"));

    private static final Path PROJECT = Path.of("..");

    private static List<Path> sources() throws IOException {
        try (Stream<Path> modules = Files.list(PROJECT)) {
            return modules.map(module -> module.resolve("src/main"))
                    .filter(Files::isDirectory)
                    .flatMap(PageTextsTest::files)
                    .filter(file -> file.toString().endsWith(".xhtml")
                            || file.toString().endsWith(".java"))
                    .toList();
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyTextThatIsNamedIsThere() throws IOException {
        Properties texts = new Properties();
        try (InputStream file = Messages.class.getResourceAsStream("messages_nl.properties")) {
            texts.load(file);
        }
        TreeSet<String> named = new TreeSet<>();
        TreeSet<String> missing = new TreeSet<>();
        for (Path source : sources()) {
            String content = Files.readString(source);
            for (Pattern pattern : NAMED) {
                Matcher matcher = pattern.matcher(content);
                while (matcher.find()) {
                    String key = matcher.group(1);
                    named.add(key);
                    if (!texts.containsKey(key)) {
                        missing.add(key + " in " + PROJECT.relativize(source));
                    }
                }
            }
        }

        assertThat(missing).isEmpty();
        assertThat(named).hasSizeGreaterThan(300);
    }
}
