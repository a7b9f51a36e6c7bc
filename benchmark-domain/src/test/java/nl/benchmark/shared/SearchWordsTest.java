package nl.benchmark.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void signsAndCaseMakeNoDifference() {
        assertThat(SearchWords.of("SUDWEST").in("Súdwest-Fryslân")).isTrue();
        assertThat(SearchWords.of("fryslân").in("SUDWEST-FRYSLAN")).isTrue();
    }

    @Test
    void everyWordHasToBeThereInWhateverText() {
        assertThat(SearchWords.of(" jansen  utrecht ").in("A. Jansen", null, "Utrecht"))
                .isTrue();
        assertThat(SearchWords.of("jansen utrecht").in("A. Jansen", "Zwolle")).isFalse();
    }

    @Test
    void nothingFindsEverything() {
        assertThat(SearchWords.of(null).in("x")).isTrue();
        assertThat(SearchWords.of("  ").in((String) null)).isTrue();
    }

    @Test
    void aWordIsNotFoundAcrossTwoTexts() {
        assertThat(SearchWords.of("ab").in("a", "b")).isFalse();
    }
}
