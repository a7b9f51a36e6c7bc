package nl.benchmark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is longer than a field may hold")
class LongestTextTest {

    @Test
    @DisplayName("is refused in a text, and cut in a code or a number of at most twenty characters")
    void codes() {
        assertThat(LongestText.isOfText(20)).isFalse();
        assertThat(LongestText.isOfText(21)).isTrue();
    }

    @Test
    @DisplayName("is counted as it was typed: a new line is one character")
    void newLines() {
        assertThat(LongestText.length("a\r\nb\nc")).isEqualTo(5);
    }
}
