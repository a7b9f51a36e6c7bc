package nl.benchmark.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Both languages say the same, and every command is described in both. */
class TextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d\\}");

    private final Texts dutch = Texts.of("nl");
    private final Texts english = Texts.of("en");

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSamePlaceholders() {
        assertThat(dutch.bundle().keySet()).isEqualTo(english.bundle().keySet());
        for (String key : dutch.bundle().keySet()) {
            assertThat(placeholders(dutch, key)).as(key).isEqualTo(placeholders(english, key));
        }
    }

    private static List<String> placeholders(Texts texts, String key) {
        return PLACEHOLDER
                .matcher(texts.bundle().getString(key))
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    @Test
    void dutchIsSpokenUnlessEnglishIsAskedFor() {
        assertThat(Texts.language(new String[] {"status"}, Map.of())).isEqualTo("nl");
        assertThat(Texts.language(new String[] {"status", "--lang", "en"}, Map.of()))
                .isEqualTo("en");
        assertThat(Texts.language(new String[] {"--lang=EN"}, Map.of())).isEqualTo("en");
        assertThat(Texts.language(new String[] {"status"}, Map.of("BENCHMARK_LANG", "en_GB")))
                .isEqualTo("en");
        assertThat(Texts.language(new String[] {"--lang=nl"}, Map.of("BENCHMARK_LANG", "en")))
                .isEqualTo("nl");
    }

    @Test
    void theHelpDescribesEveryCommandAndOption() {
        assertThat(new ClientRun().exit).isEqualTo(ExitCode.USAGE);
        assertThat(new ClientRun("--help").out)
                .contains("Gebruik:", "Opdrachten:", "Een sleutel maken of bekijken.", "Uitkomst voor scripts:");
        String deliver = new ClientRun("deliver", "--help", "--lang", "en").out;
        assertThat(deliver)
                .contains("Deliver files and wait", "Address of the portal", "File with the token", "Check only")
                .contains("another key than last", "By default 50", "The file or files", "BUS");
        assertThat(new ClientRun("key", "new", "--help").out).contains("Maak een nieuwe sleutel");
        assertThat(new ClientRun("key").exit).isEqualTo(ExitCode.USAGE);
    }
}
