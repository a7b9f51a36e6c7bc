package nl.benchmark.report;

import static nl.benchmark.report.ReportFixtures.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportNotationTest {

    private final ReportNotation dutch = new ReportNotation(ReportLanguage.NL);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12345.649 | 1 | 12.345,6",
                "12345.65  | 1 | 12.345,7",
                "4.5       | 0 | 5",
                "-4.5      | 0 | -5",
                "-0.04     | 1 | 0,0",
                "0         | 0 | 0",
                "1000      | 0 | 1.000",
                "999       | 2 | 999,00"
            })
    void numbersAreInDutchNotationRoundedHalfUp(BigDecimal number, int decimals, String expected) {
        assertThat(dutch.number(number, decimals)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(ReportLanguage.class)
    void numbersAreInDutchNotationInEnglishToo(ReportLanguage language) {
        assertThat(new ReportNotation(language).number(new BigDecimal("1234.5"), 1))
                .isEqualTo("1.234,5");
    }

    @Test
    void eachOfTheFourMarksIsDifferent() {
        assertThat(dutch.cell(ReportValue.MISSING, 0)).isEqualTo("–");
        assertThat(dutch.cell(ReportValue.SUPPRESSED, 0)).isEqualTo("×");
        assertThat(dutch.cell(ReportValue.NOT_APPLICABLE, 0)).isEqualTo("n.v.t.");
        assertThat(dutch.cell(ReportValue.provisional(BigDecimal.TEN), 0)).isEqualTo("10*");
        assertThat(dutch.cell(value("0"), 0)).isEqualTo("0");
    }

    @Test
    void periodsAreNamedInTheWordsOfTheLanguage() {
        assertThat(dutch.period(ReportPeriod.of(YearMonth.of(2025, 3)))).isEqualTo("maart 2025");
        assertThat(dutch.shortPeriod(ReportPeriod.of(YearMonth.of(2025, 3)))).isEqualTo("mrt 2025");
        assertThat(dutch.period(new ReportPeriod(YearMonth.of(2025, 6), 3))).isEqualTo("2e kwartaal 2025");
        assertThat(dutch.period(ReportPeriod.of(Year.of(2024)))).isEqualTo("2024");
        assertThat(new ReportNotation(ReportLanguage.EN).period(ReportPeriod.of(YearMonth.of(2025, 3))))
                .isEqualTo("March 2025");
    }

    @Test
    void momentsAreInAmsterdamTime() {
        assertThat(dutch.dateTime(Instant.parse("2025-03-30T22:05:00Z"))).isEqualTo("31 maart 2025, 0.05 uur");
    }

    @Test
    void aFigureThatIsSuppressedCannotHaveANumber() {
        assertThatThrownBy(() -> new ReportValue(BigDecimal.ONE, ReportStatus.SUPPRESSED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReportValue(null, ReportStatus.FINAL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | INHABITANTS                       | START_OF_YEAR",
                "true  | BUIG_BUDGET - BUIG_NET_EXPENDITURE | IN_YEAR",
                "false | BENEFITS                          | END_OF_MONTH",
                "false | BENEFITS - LAG(BENEFITS,12)       | END_OF_MONTH",
                "false | INFLOW                            | IN_MONTH",
                "false | OUTFLOW                           | IN_MONTH",
                "false | SUM12(OUTFLOW[OUTFLOW_REASON=WORK]) | TWELVE_MONTHS",
                "false | SUM12(PAID_BUIG)                  | TWELVE_MONTHS"
            })
    void theMomentOfAnIndicatorFollowsFromItsFormula(boolean yearly, String numerator, ReportMoment expected) {
        assertThat(ReportMoment.ofFormula(yearly, numerator)).isEqualTo(expected);
    }
}
