package nl.benchmark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import nl.benchmark.indicator.Period;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NotationTest {

    private final Notation dutch = new Notation(Language.DUTCH);
    private final Notation english = new Notation(Language.ENGLISH);

    @Nested
    class Numbers {

        @Test
        void areGroupedWithADotInDutchAndACommaInEnglish() {
            assertThat(dutch.number(12345.6, 1)).isEqualTo("12.345,6");
            assertThat(english.number(12345.6, 1)).isEqualTo("12,345.6");
        }

        @Test
        void keepTheirDecimals() {
            assertThat(dutch.number(new BigDecimal("7"), 2)).isEqualTo("7,00");
        }

        @Test
        void areRoundedHalfUpAlsoWhenTheBinaryFractionLiesBelowTheHalf() {
            assertThat(dutch.number(2.675, 2)).isEqualTo("2,68");
            assertThat(dutch.number(2.674, 2)).isEqualTo("2,67");
        }

        @Test
        void doNotBecomeMinusZero() {
            assertThat(dutch.number(-0.04, 1)).isEqualTo("0,0");
            assertThat(dutch.number(-0.05, 1)).isEqualTo("-0,1");
        }

        @Test
        void ofNothingAreEmpty() {
            assertThat(dutch.number(null, 1)).isEmpty();
            assertThat(dutch.euro(null, 0)).isEmpty();
        }

        @Test
        void carryTheirPercentSign() {
            assertThat(dutch.percentage(4.5, 1)).isEqualTo("4,5%");
            assertThat(english.percentage(4.5, 1)).isEqualTo("4.5%");
        }

        @Test
        void carryTheirEuroSignInFrontAndTheMinusBeforeIt() {
            assertThat(dutch.euro(1234, 0)).isEqualTo("€\u00a01.234");
            assertThat(dutch.euro(-1234, 0)).isEqualTo("-€\u00a01.234");
            assertThat(english.euro(1234.5, 2)).isEqualTo("€1,234.50");
            assertThat(dutch.euroEach(new BigDecimal("3140.0000"))).isEqualTo("€\u00a03.140,00");
            assertThat(dutch.euroEach(new BigDecimal("0.0561"))).isEqualTo("€\u00a00,0561");
        }

        @Test
        void ofBytesGoUpAtAThousand() {
            assertThat(dutch.bytes(999)).isEqualTo("999\u00a0B");
            assertThat(dutch.bytes(1_000)).isEqualTo("1\u00a0kB");
            assertThat(dutch.bytes(1_449_000)).isEqualTo("1,4\u00a0MB");
        }
    }

    @Nested
    class Time {

        @Test
        void ofAYearHasNoGrouping() {
            assertThat(dutch.of(Year.of(2025))).isEqualTo("2025");
            assertThat(dutch.of(Period.ofYear(2025))).isEqualTo("2025");
            assertThat(dutch.year(2025)).isEqualTo("2025");
        }

        @Test
        void ofAMonthIsInWords() {
            assertThat(dutch.of(Period.ofMonth(2025, 3))).isEqualTo("maart 2025");
            assertThat(english.of(YearMonth.of(2025, 3))).isEqualTo("March 2025");
            assertThat(dutch.shortMonth(YearMonth.of(2025, 3))).isEqualTo("mrt 2025");
        }

        @Test
        void ofADayIsInWords() {
            assertThat(dutch.of(LocalDate.of(2025, 4, 28))).isEqualTo("28 april 2025");
            assertThat(english.of(LocalDate.of(2025, 4, 28))).isEqualTo("28 April 2025");
        }

        @Test
        void ofAMomentIsThatOfAmsterdamInSummerAndWinter() {
            assertThat(dutch.of(Instant.parse("2025-06-30T22:30:00Z"))).isEqualTo("1 juli 2025 00:30");
            assertThat(dutch.of(Instant.parse("2025-12-31T22:59:00Z"))).isEqualTo("31 december 2025 23:59");
        }
    }
}
