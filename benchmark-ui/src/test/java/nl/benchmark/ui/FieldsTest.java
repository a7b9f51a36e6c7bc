package nl.benchmark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Which refusal belongs to which field")
class FieldsTest {

    private static final Pattern ID = Pattern.compile("id=\"([A-Za-z]+)\"");
    private static final List<String> MODULES = List.of("benchmark-web", "benchmark-admin", "benchmark-ui");

    private final ResourceBundle fields = ResourceBundle.getBundle("nl.benchmark.ui.fields");

    @Test
    @DisplayName("names rules that have a text")
    void rules() {
        ResourceBundle texts = ResourceBundle.getBundle(Messages.BUNDLE, Locale.forLanguageTag("nl"));

        assertThat(Collections.list(fields.getKeys()))
                .allSatisfy(rule -> assertThat(texts.containsKey(rule)).as(rule).isTrue());
    }

    @Test
    @DisplayName("names ids that pages have")
    void ids() throws IOException {
        Set<String> there = new TreeSet<>();
        for (String module : MODULES) {
            there.addAll(ids(Path.of("..", module, "src", "main")));
        }

        assertThat(Collections.list(fields.getKeys())).allSatisfy(rule -> assertThat(there)
                .as(rule)
                .containsAll(
                        Arrays.asList(fields.getString(rule).replace("?", "").split(" "))));
    }

    private static Set<String> ids(Path folder) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                ID.matcher(Files.readString(page))
                        .results()
                        .map((MatchResult match) -> match.group(1))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
