package nl.benchmark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageChoiceTest {

    @Test
    void keepsTheRestOfTheAddress() {
        assertThat(LanguageChoice.link("period=2025-03&groups=NL00", "en"))
                .isEqualTo("?period=2025-03&groups=NL00&language=en");
    }

    @Test
    void replacesAnEarlierChoice() {
        assertThat(LanguageChoice.link("language=en&period=2025-03", "nl")).isEqualTo("?period=2025-03&language=nl");
        assertThat(LanguageChoice.link(null, "nl")).isEqualTo("?language=nl");
    }

    @Test
    void leavesTheLanguageAloneForAnythingElseThanDutchOrEnglish() {
        Language language = new Language();
        language.choose("en");

        language.choose("../../etc");

        assertThat(language.getTag()).isEqualTo("en");
    }
}
