package nl.benchmark.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FindingTest {

    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (InputStream stream = FindingTest.class.getResourceAsStream(name)) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return texts;
    }

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        Set<String> english = new TreeSet<>(texts("findings.properties").stringPropertyNames());

        assertThat(texts("findings_nl.properties").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english);
    }

    @Test
    void theTextsUseTheSamePlaceholdersAndFormat() throws IOException {
        Properties english = texts("findings.properties");
        Properties dutch = texts("findings_nl.properties");
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(dutch.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
            Object[] arguments =
                    Stream.of("a0", "a1", "a2", "a3", "a4", "a5", "a6").toArray();
            assertThat(MessageFormat.format(dutch.getProperty(key), arguments)).doesNotContain("{");
        }
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{[0-9]}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(FindingRule.class)
    void everyRuleHasAText(FindingRule rule) throws IOException {
        assertThat(texts("findings.properties").stringPropertyNames())
                .anyMatch(key -> key.equals(rule.textId()) || key.startsWith(rule.textId() + "."));
    }

    @Test
    void aTextSaysWhatWhereAndHow() {
        Finding finding =
                new Finding(12, "", "20 geslacht", FindingRule.BUS_002, Severity.ERROR, "3", "1, 2", "", List.of());

        assertThat(FindingText.messageNl(finding))
                .isEqualTo("Regel 12: in veld 20 geslacht staat 3. Dat mag in deze maand niet. Wat wel mag: 1, 2.");
        assertThat(FindingText.messageEn(finding))
                .isEqualTo(
                        "Line 12: field 20 geslacht has the value 3, which is not allowed in this month. Allowed: 1, 2.");
    }

    @Test
    void aValueThatMayNotBeShownIsCalledSo() {
        Finding finding = Finding.of(FindingRule.BUS_003, 3, "19 geboortedatum", "date", "8");

        assertThat(FindingText.messageNl(finding)).contains("(niet getoond)");
        assertThat(FindingText.messageEn(finding)).contains("(not shown)");
    }

    @ParameterizedTest
    @CsvSource({
        "3,3",
        "+1234,+1234",
        "'12,50','12,50'",
        "1.250,9.999",
        "111222333,999999999",
        "111.222.333,999.999.999",
        "1960-05-17,9999-99-99",
        "17-5-60,99-9-99",
        "19600517,99999999",
        "Jan van Vliet,aaa aaa aaaaa",
        "kort,kort"
    })
    void whatCouldBePersonalIsShownAsItsShape(String value, String shown) {
        assertThat(Shown.value(value.toCharArray(), 0, value.length())).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"20240230,20240230", "2024-02-30,2024-02-30", "19600517,99999999", "01-02-2025,99-99-9999"})
    void onlyARecentDateIsShown(String value, String shown) {
        assertThat(Shown.date(value.toCharArray(), 0, value.length(), 2025)).isEqualTo(shown);
    }

    @Test
    void aShownValueHasNoControlCharactersAndAtMostFortyCharacters() {
        String value = "a\u0007\u202E\u0000b";

        assertThat(Shown.value(value.toCharArray(), 0, value.length())).isEqualTo("ab");
        assertThat(Shown.value("x".repeat(200).toCharArray(), 0, 200)).hasSize(40);
    }
}
