package nl.benchmark.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import nl.benchmark.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @ValueSource(strings = {"2025-03", "2025-12", "2025", "0999-01"})
    void isWrittenAsItIsRead(String text) {
        assertThat(Period.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025-13", "2025-00", "2025-3", "25", "2025-03-01", " 2025", "20250", "２０２５"})
    void refusesWhatIsNeitherMonthNorYear(String text) {
        assertThatThrownBy(() -> Period.parse(text))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(PeriodRule.NOT_A_PERIOD));
    }

    @Test
    void refusesNothing() {
        assertThatThrownBy(() -> Period.parse(null)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void countsMonthsOverTheYearAndYears() {
        assertThat(Period.parse("2024-12").plus(1)).hasToString("2025-01");
        assertThat(Period.parse("2025-01").plus(-13)).hasToString("2023-12");
        assertThat(Period.parse("2025").plus(-1)).hasToString("2024");
    }

    @Test
    void knowsItsLastDay() {
        assertThat(Period.parse("2024-02").lastDay()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(Period.parse("2025").lastDay()).isEqualTo(LocalDate.of(2025, 12, 31));
    }

    @Test
    void putsAYearBeforeItsMonths() {
        assertThat(Stream.of("2025-01", "2025", "2024-12")
                        .map(Period::parse)
                        .sorted()
                        .map(Period::toString))
                .containsExactly("2024-12", "2025", "2025-01");
    }

    @Test
    void rangesIncludeTheLastAndAreEmptyBackwards() {
        assertThat(Period.parse("2024-12").to(Period.parse("2025-02"))).hasSize(3);
        assertThat(Period.parse("2025").to(Period.parse("2025"))).hasSize(1);
        assertThat(Period.parse("2025-02").to(Period.parse("2025-01"))).isEmpty();
    }

    @Test
    void refusesARangeFromMonthToYear() {
        assertThatThrownBy(() -> Period.parse("2025-01").to(Period.parse("2025")))
                .hasMessage("PeriodRule.MONTHS_AND_YEARS_MIXED");
    }
}
