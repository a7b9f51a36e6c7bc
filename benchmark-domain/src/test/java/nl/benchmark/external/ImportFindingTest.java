package nl.benchmark.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.benchmark.delivery.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportFindingTest {

    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (InputStream stream = ImportFindingTest.class.getResourceAsStream(name)) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{[0-9]}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSamePlaceholders() throws IOException {
        Properties english = texts("findings.properties");
        Properties dutch = texts("findings_nl.properties");

        assertThat(dutch.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(dutch.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
            assertThat(dutch.getProperty(key) + english.getProperty(key))
                    .as(key)
                    .doesNotContain("'");
        }
    }

    @ParameterizedTest
    @EnumSource(ImportCheck.class)
    void everyCheckHasAText(ImportCheck check) throws IOException {
        assertThat(texts("findings.properties").stringPropertyNames())
                .anyMatch(key -> key.equals(check.id()) || key.startsWith(check.id() + "."));
        assertThat(ImportCheck.of(check.id())).isEqualTo(check);
    }

    @Test
    void aTextSaysWhatWhereAndHow() {
        ImportFinding finding =
                ImportFinding.of(ImportCheck.ANN_008, 12, "value", "number").with("12,5", "1234");

        assertThat(finding.row().messageNl())
                .isEqualTo(
                        "Regel 12: in kolom value staat 12,5. Dat is geen geheel getal. Schrijf alleen cijfers, zoals 1234.");
        assertThat(finding.row().messageEn())
                .isEqualTo(
                        "Line 12: column value has 12,5. That is not a whole number. Write digits only, such as 1234.");
        assertThat(finding.row().severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.row().line()).isEqualTo(12);
    }

    @Test
    void aFindingOfTheWholeFileHasNoLine() {
        ImportFinding finding = ImportFinding.of(ImportCheck.ANN_004, 0, "", "", "6", "100");

        assertThat(finding.row().line()).isNull();
        assertThat(finding.row().messageNl()).startsWith("Het hele bestand: 6 van de 100 regels");
    }

    @Test
    void whatIsQuotedHasNoControlCharactersAndAtMostFortyCharacters() {
        ImportFinding finding = new ImportFinding(3, "status", ImportCheck.ANN_009, "", "", "", List.of());

        assertThat(finding.with("a\u0007\u202Eb", "V, D").found()).isEqualTo("ab");
        assertThat(finding.with("x".repeat(200), "V, D").found()).hasSize(40);
        assertThat(finding.with("1234567", "").found()).isEqualTo("1234567");
        assertThat(finding.with("12345678", "").found()).isEmpty();
    }
}
