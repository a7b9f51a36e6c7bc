package nl.benchmark.disclosure;

import static nl.benchmark.disclosure.FiguresFixture.indicator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.Period;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Known answers, computed by hand, for every basis indicator; and when there is none. */
class FiguresValuesTest {

    private static final Viewer SELF = Viewer.of("A");
    private static final String MARCH = "2025-03";

    private final FiguresFixture fixture = new FiguresFixture();

    private void expect(String code, String period, double numerator, Double denominator, double value) {
        Figure figure = fixture.value(code, "A", period, SELF);
        assertThat(figure.numerator()).isEqualTo(numerator);
        assertThat(figure.denominator()).isEqualTo(denominator);
        assertThat(figure.value()).isCloseTo(value, within(1e-12));
        assertThat(figure.status()).isEqualTo(FigureStatus.FINAL);
    }

    @Nested
    class KnownAnswers {

        @Test
        void countsAndYearlyFigures() {
            fixture.put("A", "BENEFITS", MARCH, 240)
                    .put("A", "PERSONS", MARCH, 301)
                    .put("A", "INFLOW", MARCH, 9)
                    .put("A", "OUTFLOW", MARCH, 11)
                    .yearly("A", "INHABITANTS", 2025, 12_000)
                    .yearly("A", "BUIG_BUDGET", 2025, 4_000_000)
                    .yearly("A", "BUIG_NET_EXPENDITURE", 2025, 4_100_000);

            expect("WI-ACH-01", "2025", 12_000, null, 12_000);
            expect("WI-ACH-02", MARCH, 240, 12_000.0, 20);
            expect("WI-ACH-03", MARCH, 301, null, 301);
            expect("WI-BUI-01", "2025", 4_000_000, null, 4_000_000);
            expect("WI-BUI-03", "2025", -100_000, 4_000_000.0, -2.5);
            expect("WI-VOL-01", MARCH, 240, null, 240);
            expect("WI-VOL-02", MARCH, 9, null, 9);
            expect("WI-VOL-03", MARCH, 11, null, 11);
        }

        @Test
        void twelveMonths() {
            fixture.twelve("A", "BENEFITS", MARCH, 100)
                    .put("A", "BENEFITS", MARCH, 220)
                    .twelve("A", "INFLOW", MARCH, 3)
                    .put("A", "INFLOW", MARCH, 22)
                    .twelve("A", "OUTFLOW", MARCH, 2)
                    .twelve("A", "OUTFLOW", "OUTFLOW_REASON", "WORK", MARCH, 1)
                    .put("A", "OUTFLOW", "OUTFLOW_REASON", "WORK", "2024-04", 0);

            expect("WI-VOL-04", MARCH, 55, 110.0, 50);
            expect("WI-VOL-05", MARCH, 24, 110.0, 24 / 110.0 * 100);
            expect("WI-RED-01", MARCH, 11, 24.0, 11 / 24.0 * 100);
            expect("WI-RED-02", MARCH, 24, 24.0, 100);
            expect("WI-RED-03", MARCH, 11, 110.0, 10);
        }

        @Test
        void money() {
            fixture.twelve("A", "BENEFITS", MARCH, 110)
                    .twelve("A", "BENEFITS", "SCHEME", "01", MARCH, 90)
                    .twelve("A", "BENEFITS", "SCHEME", "02", MARCH, 8)
                    .twelve("A", "BENEFITS", "SCHEME", "03", MARCH, 2)
                    .twelve("A", "BENEFITS", "SCHEME", "14", MARCH, 10)
                    .twelve("A", "PAID_BUIG", MARCH, 125_000)
                    .twelve("A", "PAID_SPECIAL", MARCH, 1_000)
                    .put("A", "PAID_SPECIAL", MARCH, 4_000)
                    .twelve("A", "SPECIAL_GRANTS", MARCH, 5)
                    .yearly("A", "INHABITANTS", 2025, 30_000);

            expect("WI-BUI-02", MARCH, 1_500_000, null, 1_500_000);
            expect("WI-PRY-01", MARCH, 1_500_000, 100.0, 15_000);
            expect("WI-BYZ-01", MARCH, 15_000, null, 15_000);
            expect("WI-BYZ-02", MARCH, 15_000, 30_000.0, 0.5);
            expect("WI-BYZ-03", MARCH, 15_000, 60.0, 250);
        }

        @Test
        void development() {
            fixture.put("A", "BENEFITS", "2024-03", 200)
                    .put("A", "BENEFITS", "2024-12", 160)
                    .put("A", "BENEFITS", "2025-02", 192)
                    .put("A", "BENEFITS", MARCH, 180);

            expect("WI-ONT-01", MARCH, -20, 200.0, -10);
            expect("WI-ONT-02", MARCH, -12, 192.0, -6.25);
            expect("WI-ONT-03", MARCH, 20, 160.0, 12.5);
        }

        @Test
        void inJanuaryAndDecemberTheBaseIsDecemberOfTheYearBefore() {
            fixture.put("A", "BENEFITS", "2023-12", 100)
                    .put("A", "BENEFITS", "2024-01", 110)
                    .put("A", "BENEFITS", "2024-12", 150);

            expect("WI-ONT-03", "2024-01", 10, 100.0, 10);
            expect("WI-ONT-03", "2024-12", 50, 100.0, 50);
        }
    }

    @Nested
    class WithoutValue {

        @Test
        void anUndeliveredMonthIsMissing() {
            Figure figure = fixture.put("A", "BENEFITS", "2025-02", 10).value("WI-VOL-01", "A", MARCH, SELF);

            assertThat(figure.status()).isEqualTo(FigureStatus.MISSING);
            assertThat(figure.numerator()).isNull();
            assertThat(figure.value()).isNull();
        }

        @Test
        void oneMonthOfTheTwelveMissingMakesItMissing() {
            fixture.twelve("A", "PAID_BUIG", "2025-02", 10).twelve("A", "BENEFITS", "2025-02", 10);

            assertThat(fixture.status("WI-BUI-02", "A", "2025-02", SELF)).isEqualTo(FigureStatus.FINAL);
            assertThat(fixture.status("WI-BUI-02", "A", "2025-01", SELF)).isEqualTo(FigureStatus.MISSING);
            assertThat(fixture.status("WI-BUI-02", "A", MARCH, SELF)).isEqualTo(FigureStatus.MISSING);
        }

        @Test
        void aMissingDenominatorMakesTheFigureMissingWithoutNumerator() {
            Figure figure = fixture.put("A", "BENEFITS", MARCH, 10).value("WI-ACH-02", "A", MARCH, SELF);

            assertThat(figure.status()).isEqualTo(FigureStatus.MISSING);
            assertThat(figure.numerator()).isNull();
        }

        @Test
        void denominatorZeroIsNotApplicable() {
            Figure figure = fixture.put("A", "BENEFITS", "2025-02", 0)
                    .put("A", "BENEFITS", MARCH, 7)
                    .value("WI-ONT-02", "A", MARCH, SELF);

            assertThat(figure)
                    .isEqualTo(new Figure(
                            "A", "WI-ONT-02", Period.parse(MARCH), null, 7.0, 0.0, null, FigureStatus.NOT_APPLICABLE));
        }

        @Test
        void anUnknownOrganisationIsMissing() {
            assertThat(fixture.status("WI-VOL-01", "Z", MARCH, SELF)).isEqualTo(FigureStatus.MISSING);
        }

        @Test
        void refusesAMonthForAYearlyIndicatorAndTheReverse() {
            assertThatThrownBy(() -> fixture.value("WI-ACH-01", "A", MARCH, SELF))
                    .hasMessage("PeriodRule.OTHER_PERIODICITY");
            assertThatThrownBy(() -> fixture.value("WI-VOL-01", "A", "2025", SELF))
                    .hasMessage("PeriodRule.OTHER_PERIODICITY");
        }
    }

    @Nested
    class Provisional {

        @Test
        void untilTheCalendarClosesTheMonth() {
            fixture.put("A", "BENEFITS", MARCH, 10);

            assertThat(fixture.today("2025-06-28").status("WI-VOL-01", "A", MARCH, SELF))
                    .isEqualTo(FigureStatus.PROVISIONAL);
            assertThat(fixture.today("2025-06-29").status("WI-VOL-01", "A", MARCH, SELF))
                    .isEqualTo(FigureStatus.FINAL);
        }

        @Test
        void whenAnOperandIs() {
            fixture.twelve("A", "PAID_BUIG", MARCH, 10)
                    .twelve("A", "BENEFITS", MARCH, 10)
                    .provisional("A", "PAID_BUIG", "2024-04", 10);

            assertThat(fixture.status("WI-BUI-02", "A", MARCH, SELF)).isEqualTo(FigureStatus.PROVISIONAL);
        }

        @Test
        void anOperandReadForProtectionOnlyMakesNothingProvisional() {
            fixture.put("A", "INFLOW", MARCH, 10).provisional("A", "OUTFLOW", MARCH, 10);

            assertThat(fixture.status("WI-VOL-02", "A", MARCH, SELF)).isEqualTo(FigureStatus.FINAL);
        }

        @Test
        void aYearlyIndicatorIsFinalWhateverTheCalendarSays() {
            fixture.yearly("A", "BUIG_BUDGET", 2026, 10);

            assertThat(fixture.today("2026-01-01").status("WI-BUI-01", "A", "2026", SELF))
                    .isEqualTo(FigureStatus.FINAL);
        }

        @Test
        void inhabitantsNotYetPublishedAreThoseOfTheYearBefore() {
            fixture.yearly("A", "INHABITANTS", 2024, 1_000)
                    .put("A", "BENEFITS", "2024-12", 10)
                    .put("A", "BENEFITS", "2025-01", 10)
                    .put("A", "BENEFITS", "2026-01", 10);

            assertThat(fixture.status("WI-ACH-02", "A", "2024-12", SELF)).isEqualTo(FigureStatus.FINAL);
            Figure january = fixture.value("WI-ACH-02", "A", "2025-01", SELF);
            assertThat(january.denominator()).isEqualTo(1_000);
            assertThat(january.status()).isEqualTo(FigureStatus.PROVISIONAL);
            assertThat(fixture.status("WI-ACH-02", "A", "2026-01", SELF)).isEqualTo(FigureStatus.MISSING);
            assertThat(fixture.status("WI-ACH-01", "A", "2025", SELF)).isEqualTo(FigureStatus.PROVISIONAL);
        }

        @Test
        void inhabitantsThatArePublishedForOthersAreMissingHere() {
            fixture.yearly("A", "INHABITANTS", 2024, 1_000)
                    .yearly("B", "INHABITANTS", 2025, 1_000)
                    .put("A", "BENEFITS", "2025-01", 10);

            assertThat(fixture.status("WI-ACH-02", "A", "2025-01", SELF)).isEqualTo(FigureStatus.MISSING);
        }
    }

    @Nested
    class Breakdowns {

        @Test
        void showTheTotalAndAllKnownCategoriesWithTheirZeros() {
            fixture.put("A", "BENEFITS", MARCH, 30)
                    .put("A", "BENEFITS", "SCHEME", "01", MARCH, 28)
                    .put("A", "BENEFITS", "SCHEME", "14", MARCH, 2);

            assertThat(fixture.rows("WI-VOL-01", "A", MARCH, SELF))
                    .containsOnlyKeys("TOTAL", "01", "02", "03", "14", "UNKNOWN")
                    .hasEntrySatisfying(
                            "TOTAL", figure -> assertThat(figure.value()).isEqualTo(30))
                    .hasEntrySatisfying(
                            "14", figure -> assertThat(figure.value()).isEqualTo(2))
                    .hasEntrySatisfying(
                            "03", figure -> assertThat(figure.value()).isEqualTo(0));
        }

        @Test
        void aPeriodWithoutValueIsOneRow() {
            assertThat(fixture.rows("WI-VOL-01", "A", MARCH, SELF)).containsOnlyKeys("TOTAL");
        }

        @Test
        void anIndicatorWithoutBreakdownHasTheTotalOnly() {
            fixture.put("A", "OUTFLOW", MARCH, 30);

            assertThat(fixture.rows("WI-VOL-03", "A", MARCH, SELF)).containsOnlyKeys("TOTAL");
        }

        @Test
        void aShareIsThatOfTheTotalOverAllCategories() {
            fixture.twelve("A", "OUTFLOW", MARCH, 10)
                    .twelve("A", "OUTFLOW", "OUTFLOW_REASON", "WORK", MARCH, 4)
                    .twelve("A", "OUTFLOW", "OUTFLOW_REASON", "EMPLOYMENT", MARCH, 3)
                    .twelve("A", "OUTFLOW", "OUTFLOW_REASON", "SELF_EMPLOYMENT", MARCH, 1)
                    .twelve("A", "OUTFLOW", "OUTFLOW_REASON", "DEATH", MARCH, 6);

            var rows = fixture.rows("WI-RED-02", "A", MARCH, SELF);

            assertThat(rows.get("WORK").denominator()).isEqualTo(120);
            assertThat(rows.get("WORK").value()).isEqualTo(40);
            assertThat(rows.get("EMPLOYMENT").value()).isEqualTo(30);
            assertThat(rows.get("SELF_EMPLOYMENT").value()).isEqualTo(10);
            assertThat(rows.get("DEATH").value()).isEqualTo(60);
            assertThat(rows.get("UNKNOWN").value()).isEqualTo(0);
        }

        @Test
        void numeratorAndDenominatorAreBothLimitedToTheRow() {
            fixture.twelve("A", "PAID_SPECIAL", MARCH, 1_000)
                    .twelve("A", "PAID_SPECIAL", "CLUSTER", "b", MARCH, 600)
                    .twelve("A", "SPECIAL_GRANTS", MARCH, 10)
                    .twelve("A", "SPECIAL_GRANTS", "CLUSTER", "b", MARCH, 3);

            var rows = fixture.rows("WI-BYZ-03", "A", MARCH, SELF);

            assertThat(rows.get("TOTAL").value()).isEqualTo(100);
            assertThat(rows.get("b").value()).isEqualTo(200);
            assertThat(rows.get("c").status()).isEqualTo(FigureStatus.NOT_APPLICABLE);
        }
    }

    @Test
    void comePerOrganisationAndThenPeriod() {
        fixture.put("A", "BENEFITS", MARCH, 30).put("B", "BENEFITS", "2025-02", 40);

        List<Figure> figures = fixture.figures()
                .values(
                        indicator("WI-VOL-01"),
                        List.of("B", "A"),
                        Period.parse("2025-02"),
                        Period.parse(MARCH),
                        false,
                        SELF);

        assertThat(figures)
                .extracting(figure -> figure.organisation() + " " + figure.period() + " " + figure.status())
                .containsExactly("B 2025-02 FINAL", "B 2025-03 MISSING", "A 2025-02 MISSING", "A 2025-03 FINAL");
    }
}
