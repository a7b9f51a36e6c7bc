package nl.benchmark.fee;

import static nl.benchmark.fee.FeeFixtures.assertRefused;
import static nl.benchmark.fee.FeeFixtures.definitive;
import static nl.benchmark.fee.FeeFixtures.expected;
import static nl.benchmark.fee.FeeFixtures.indexation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.time.Year;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("FEE-2 tariffs are indexed with the wage rate of the market sector")
class IndexationTest {

    @Test
    @DisplayName("FEE-2 test vector: 1,000 with 3.0 % expected and 3.6 % definitive before, 2.5 % expected -> 1,031")
    void vectorOfTheSpecification() {
        Indexation indexation = indexation(2026, "2.5", "3.6", "3.0");

        assertThat(tariff("1000", "1.00").indexed(indexation).fixedAmount()).isEqualByComparingTo("1031");
        assertThat(indexation.factor()).isEqualByComparingTo("1.031");
        assertThat(indexation.correction()).isEqualByComparingTo("0.6");
    }

    @ParameterizedTest(name = "{0} x (1 + {1} %) -> {2}")
    @CsvSource({
        "1000, 0.00, 1000",
        "100, 0.49, 100",
        "100, 0.50, 101",
        "100, 1.49, 101",
        "100, 1.50, 102",
        "1002, 4.10, 1043",
        "3013, 4.10, 3137",
        "1732, 4.10, 1803",
        "100, -0.50, 100",
        "100, -0.51, 99",
        "0, 5.00, 0"
    })
    @DisplayName("FEE-2 fixed amounts are rounded to whole euros, half up")
    void wholeEuros(String before, String percent, String after) {
        assertThat(tariff(before, "1.00")
                        .indexed(indexation(2026, percent, "3.0", "3.0"))
                        .fixedAmount())
                .isEqualTo(new BigDecimal(after));
    }

    @ParameterizedTest(name = "{0} x (1 + {1} %) -> {2}")
    @CsvSource({
        "1.00, 0.49, 1.00",
        "1.00, 0.50, 1.01",
        "2.69, 4.10, 2.80",
        "5.38, 4.10, 5.60",
        "2.52, 4.10, 2.62",
        "2.39, 4.10, 2.49",
        "2.00, -0.25, 2.00",
        "2.00, -0.26, 1.99"
    })
    @DisplayName("FEE-2 cents per inhabitant are rounded to 0.01, half up")
    void hundredthsOfACent(String before, String percent, String after) {
        assertThat(tariff("1000", before)
                        .indexed(indexation(2026, percent, "3.0", "3.0"))
                        .centsPerInhabitant())
                .isEqualTo(new BigDecimal(after));
    }

    @Test
    @DisplayName("FEE-2 the year after starts from the rounded, published tariff")
    void twoYearsRoundTwice() {
        Tariffs next = PublishedTariffs.first()
                .indexed(indexation(2026, "4.1", "3.0", "3.0"))
                .indexed(indexation(2027, "3.3", "4.1", "4.1"));

        // 1002 x 1.041 = 1043.082 -> 1043; x 1.033 = 1077.419 -> 1077
        assertThat(next.of(TariffPackage.WI_BASIS).fixedAmount()).isEqualTo(new BigDecimal("1077"));
        // 1732 x 1.041 = 1803.012 -> 1803; x 1.033 = 1862.499 -> 1862 and not 1862.51 -> 1863
        assertThat(next.of(TariffPackage.AS).fixedAmount()).isEqualTo(new BigDecimal("1862"));
    }

    @Test
    @DisplayName("FEE-2 what was expected of last year, more than it became, is given back")
    void aCorrectionDownwards() {
        assertThat(indexation(2026, "2.5", "2.0", "3.0").percent()).isEqualByComparingTo("1.5");
    }

    @Nested
    @DisplayName("FEE-2 refused is an indexation with")
    class Refused {

        @Test
        void aFigureOfAnotherYear() {
            assertRefused(
                    FeeRule.OTHER_YEAR,
                    () -> new Indexation(expected(2026, "2.5"), definitive(2024, "3.6"), expected(2025, "3.0")));
            assertRefused(
                    FeeRule.OTHER_YEAR,
                    () -> new Indexation(expected(2026, "2.5"), definitive(2025, "3.6"), expected(2026, "3.0")));
        }

        @Test
        void anExpectedFigureWhereTheDefinitiveOneIsAsked() {
            assertRefused(
                    FeeRule.NOT_DEFINITIVE,
                    () -> new Indexation(expected(2026, "2.5"), expected(2025, "3.6"), expected(2025, "3.0")));
        }

        @Test
        void aDefinitiveFigureWhereAnExpectedOneIsAsked() {
            assertRefused(
                    FeeRule.NOT_EXPECTED,
                    () -> new Indexation(definitive(2026, "2.5"), definitive(2025, "3.6"), expected(2025, "3.0")));
            assertRefused(
                    FeeRule.NOT_EXPECTED,
                    () -> new Indexation(expected(2026, "2.5"), definitive(2025, "3.6"), definitive(2025, "3.0")));
        }

        @Test
        void aYearThatIsNotTheNext() {
            assertRefused(
                    FeeRule.OTHER_YEAR, () -> PublishedTariffs.first().indexed(indexation(2027, "2.5", "3.6", "3.0")));
        }

        @Test
        void anotherExpectedFigureThanTheTariffsOfThatYearWereMadeWith() {
            Indexation before = indexation(2026, "2.5", "3.6", "3.0");

            assertRefused(FeeRule.NOT_AS_USED_THEN, () -> indexation(2027, "3.0", "2.7", "2.6")
                    .follows(before));
            assertThatCode(() -> indexation(2027, "3.0", "2.7", "2.50").follows(before))
                    .doesNotThrowAnyException();
        }
    }

    @Nested
    @DisplayName("FEE-2 a wage-rate figure")
    class Figures {

        @ParameterizedTest
        @CsvSource({"-25.01", "25.01", "3.123"})
        void outOfRangeOrWithThreeDecimalsIsRefused(String percent) {
            assertRefused(FeeRule.PERCENTAGE, () -> expected(2026, percent));
        }

        @ParameterizedTest
        @CsvSource({"-25", "25.00", "0", "3.10"})
        void atTheEndsIsTaken(String percent) {
            assertThat(expected(2026, percent).percent()).isEqualByComparingTo(percent);
        }

        @ParameterizedTest
        @EnumSource(WageRateStatus.class)
        void hasASource(WageRateStatus status) {
            assertRefused(FeeRule.SOURCE, () -> new WageRate(Year.of(2026), status, BigDecimal.ONE, "  te kort "));
            assertRefused(FeeRule.SOURCE, () -> new WageRate(Year.of(2026), status, BigDecimal.ONE, null));
        }

        @Test
        void withoutAPercentageIsRefused() {
            assertRefused(
                    FeeRule.PERCENTAGE,
                    () -> new WageRate(Year.of(2026), WageRateStatus.EXPECTED, null, "Een raming van een bureau"));
        }
    }

    private static Tariff tariff(String fixed, String cents) {
        return new Tariff(TariffPackage.WI_BASIS, Year.of(2025), new BigDecimal(fixed), new BigDecimal(cents));
    }
}
