package nl.benchmark.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A refused registration")
class RefusedTermTest {

    @Test
    @DisplayName("is kept through the day before the anniversary of the refusal in Amsterdam, and erased on it")
    void aYear() {
        Instant lastSecond = Instant.parse("2025-11-22T22:59:59Z");
        Instant midnight = Instant.parse("2025-11-22T23:00:00Z");

        assertThat(RefusedTerm.isOver(lastSecond, LocalDate.of(2026, 11, 21))).isFalse();
        assertThat(RefusedTerm.isOver(lastSecond, LocalDate.of(2026, 11, 22))).isTrue();
        assertThat(RefusedTerm.isOver(midnight, LocalDate.of(2026, 11, 22))).isFalse();
        assertThat(RefusedTerm.isOver(midnight, LocalDate.of(2026, 11, 23))).isTrue();
    }

    @Test
    @DisplayName("of 29 February is erased on 1 March")
    void leapDay() {
        assertThat(RefusedTerm.erasedFrom(Instant.parse("2028-02-29T12:00:00Z")))
                .isEqualTo(LocalDate.of(2029, 3, 1));
    }
}
