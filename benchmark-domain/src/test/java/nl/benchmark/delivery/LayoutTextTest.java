package nl.benchmark.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("DEL-1 Layouts in words, in two languages")
class LayoutTextTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");
    private static final YearMonth FIRST = YearMonth.of(2026, 10);
    private static final DeliveryType SRG = DeliveryType.SRG;
    private static final Layout LATER = Layout.load(
            SRG.layout()
                    .fieldsCsv()
                    .replace(
                            "7;;berichtgevercode;;DELIVERY;NUMBER;[1234];4",
                            "7;;berichtgevercode;;DELIVERY;NUMBER;[123];3"),
            SRG.layout().codesCsv().replace("facility;02;2015-01;;", "facility;02;2015-01;2026-09;")
                    + "facility;60;2026-10;;nieuw;new\n",
            List.of());
    private static final List<LayoutDifference> DIFFERENCES =
            LayoutDifference.between(SRG.layout(), LATER, FIRST, false);

    private final LayoutText dutch = new LayoutText(Locale.forLanguageTag("nl-NL"));
    private final LayoutText english = new LayoutText(Locale.forLanguageTag("en-GB"));

    @Test
    void bothFilesSayTheSameWithTheSamePlaceholders() {
        Properties nl = texts("layouts_nl.properties");
        Properties en = texts("layouts.properties");

        assertThat(nl.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(en.stringPropertyNames());
        nl.stringPropertyNames().forEach(key -> {
            assertThat(nl.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
            assertThat(en.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
            assertThat(placeholders(nl.getProperty(key))).as(key).isEqualTo(placeholders(en.getProperty(key)));
        });
    }

    @Test
    void everyFaultHasAText() {
        assertThat(texts("layouts.properties").stringPropertyNames())
                .containsAll(Arrays.stream(LayoutFault.values())
                        .map(fault -> "fault." + fault)
                        .toList());
    }

    @Test
    void aFaultSaysWhereAndHowToMendIt() {
        LayoutFlaw flaw = new LayoutFlaw(LayoutFlaw.Table.CODES, 3, "validFrom", LayoutFault.MONTH, List.of("2026-1"));

        assertThat(dutch.line(flaw))
                .isEqualTo("Codes, regel 3, kolom validFrom: Geen maand: 2026-1. Schrijf een maand zoals 2026-01.");
        assertThat(english.line(flaw))
                .isEqualTo("Codes, line 3, column validFrom: No month: 2026-1. Write a month as 2026-01.");
        assertThat(dutch.where(new LayoutFlaw(LayoutFlaw.Table.FIELDS, 0, "", LayoutFault.EMPTY, List.of())))
                .isEqualTo("Velden");
    }

    @Test
    void aDifferenceIsALineForWhoMakesFiles() {
        assertThat(dutch.lines(DIFFERENCES, LATER, 5))
                .isEqualTo(
                        """
                        - 7 berichtgevercode: schrijfwijze was [1234], wordt [123]
                        - 7 berichtgevercode: lengte was 4, wordt 3
                        - 15 type_voorziening, code 02: geldig was vanaf januari 2015, wordt vanaf januari 2015 tot en met september 2026
                        - 15 type_voorziening, code 60: nieuwe code, nieuw, vanaf oktober 2026""");
        assertThat(english.lines(DIFFERENCES, LATER, 5)).endsWith("code 60: new code, new, from October 2026");
    }

    @Test
    void ofManyDifferencesTheRestIsCounted() {
        assertThat(dutch.lines(DIFFERENCES, LATER, 1).lines())
                .hasSize(2)
                .last()
                .isEqualTo("- en nog " + (DIFFERENCES.size() - 1));
    }

    @Test
    void aConditionNamesFields() {
        LayoutField one = Layout.bus().fields().stream()
                .filter(field -> field.required().toString().matches("\\d+"))
                .findFirst()
                .orElseThrow();

        assertThat(dutch.condition(one.required(), Layout.bus())).matches("als kenmerk \\d+ [a-z_]+ is ingevuld");
        Layout basplus = DeliveryType.BASPLUS.layout();
        assertThat(dutch.condition(
                        basplus.fields().get(basplus.fields().size() - 1).required(), basplus))
                .isEqualTo("als kenmerk 5 soort BIJZONDERE_BIJSTAND is");
        assertThat(english.condition(SRG.layout().fields().get(0).required(), SRG.layout()))
                .isEqualTo("always");
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static Properties texts(String file) {
        Properties texts = new Properties();
        try (InputStreamReader reader =
                new InputStreamReader(LayoutText.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
