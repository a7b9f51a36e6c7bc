package nl.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Dutch and English texts are complete; the files are compared, for a bundle hides gaps. */
class ReportTextsTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    private static Properties file(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(ReportTexts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(file("report_nl.properties").keySet())
                .containsExactlyInAnyOrderElementsOf(file("report.properties").keySet());
    }

    @Test
    void noTextHasAStraightApostropheThatMessageFormatWouldEat() throws IOException {
        for (String name : new String[] {"report.properties", "report_nl.properties"}) {
            assertThat(file(name).values()).noneMatch(text -> text.toString().contains("'"));
        }
    }

    @ParameterizedTest
    @EnumSource(ReportLanguage.class)
    void everyConstantThatIsShownHasAText(ReportLanguage language) {
        ReportTexts texts = new ReportTexts(language);

        assertThat(Stream.of(ReportVerdict.values(), ReportMoment.values(), ReportGroupKind.values())
                        .flatMap(Stream::of)
                        .map(constant -> constant.getDeclaringClass().getSimpleName() + "." + constant.name()))
                .allMatch(texts::has);
        assertThat(Stream.of(ReportUnit.values()).map(Enum::name))
                .allMatch(unit -> texts.has("unit." + unit) && texts.has("axis." + unit) && texts.has("with." + unit));
    }

    @Test
    void anEnglishReportOnADutchServerIsEnglish() {
        Locale.setDefault(Locale.forLanguageTag("nl-NL"));

        assertThat(new ReportTexts(ReportLanguage.EN).text("contents")).isEqualTo("Contents");
    }

    @Test
    void aDutchReportOnAnEnglishServerIsDutch() {
        Locale.setDefault(Locale.UK);

        assertThat(new ReportTexts(ReportLanguage.NL).text("contents")).isEqualTo("Inhoud");
    }
}
