package nl.benchmark.disclosure;

import static nl.benchmark.indicator.FigureStatus.FINAL;
import static nl.benchmark.indicator.FigureStatus.SUPPRESSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.Period;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SDC-0 and the part of SDC-1 about who sees what. */
class DisclosureTest {

    private static final Viewer SELF = Viewer.of("A");
    private static final Viewer OTHER = Viewer.of("B");
    private static final String MARCH = "2025-03";

    private final FiguresFixture fixture = new FiguresFixture();

    private FigureStatus toOthers(String code) {
        return fixture.status(code, "A", MARCH, OTHER);
    }

    @Nested
    class Viewers {

        @Test
        void hiddenFiguresHaveNoNumbersAtAll() {
            Figure figure = fixture.put("A", "BENEFITS", MARCH, 4).value("WI-VOL-01", "A", MARCH, OTHER);

            assertThat(figure.status()).isEqualTo(SUPPRESSED);
            assertThat(figure.numerator()).isNull();
            assertThat(figure.denominator()).isNull();
            assertThat(figure.value()).isNull();
        }

        @Test
        void onesOwnFiguresAreShownInFull() {
            assertThat(fixture.put("A", "BENEFITS", MARCH, 4)
                            .value("WI-VOL-01", "A", MARCH, SELF)
                            .value())
                    .isEqualTo(4);
        }

        @Test
        void staffAreOthersAndDataOfficersAreNot() {
            fixture.put("A", "BENEFITS", MARCH, 4);

            assertThat(fixture.status("WI-VOL-01", "A", MARCH, Viewer.staff())).isEqualTo(SUPPRESSED);
            assertThat(fixture.status("WI-VOL-01", "A", MARCH, Viewer.ofDataOfficer()))
                    .isEqualTo(FINAL);
        }
    }

    @Nested
    class Operands {

        @ParameterizedTest
        @CsvSource({"0,FINAL", "1,SUPPRESSED", "4,SUPPRESSED", "5,FINAL"})
        void aCountOfOneToFourIsHidden(int count, FigureStatus status) {
            fixture.put("A", "BENEFITS", MARCH, count);

            assertThat(toOthers("WI-VOL-01")).isEqualTo(status);
        }

        @Test
        void aMissingFigureIsMissingToOthersToo() {
            assertThat(toOthers("WI-VOL-01")).isEqualTo(FigureStatus.MISSING);
        }

        @Test
        void theSumOfTwelveIsTestedNotTheMonth() {
            fixture.twelve("A", "BENEFITS", MARCH, 100)
                    .twelve("A", "INFLOW", MARCH, 1)
                    .twelve("A", "OUTFLOW", MARCH, 1);

            assertThat(toOthers("WI-VOL-04")).isEqualTo(FINAL);
            assertThat(toOthers("WI-VOL-02")).isEqualTo(SUPPRESSED);
        }

        @ParameterizedTest
        @CsvSource({"4,SUPPRESSED", "5,FINAL"})
        void theMeanOfTwelveIsTested(int lastMonth, FigureStatus status) {
            fixture.twelve("A", "BENEFITS", MARCH, 5)
                    .put("A", "BENEFITS", MARCH, lastMonth)
                    .twelve("A", "INFLOW", MARCH, 10)
                    .twelve("A", "OUTFLOW", MARCH, 10);

            assertThat(toOthers("WI-VOL-04")).isEqualTo(status);
        }

        @ParameterizedTest
        @CsvSource({"4,100,SUPPRESSED", "100,4,SUPPRESSED", "100,98,FINAL", "5,5,FINAL", "0,100,FINAL"})
        void bothCountsOfADifferenceAreTestedButNeverTheDifference(int now, int before, FigureStatus status) {
            fixture.put("A", "BENEFITS", MARCH, now).put("A", "BENEFITS", "2025-02", before);

            assertThat(toOthers("WI-ONT-02")).isEqualTo(status);
        }

        @Test
        void inhabitantsAndBudgetsAreNotProtected() {
            fixture.yearly("A", "INHABITANTS", 2025, 3)
                    .yearly("A", "BUIG_BUDGET", 2025, 4)
                    .put("A", "BENEFITS", MARCH, 5);

            assertThat(toOthers("WI-ACH-02")).isEqualTo(FINAL);
            assertThat(fixture.status("WI-BUI-01", "A", "2025", OTHER)).isEqualTo(FINAL);
        }

        @Test
        void aCategoryIsTestedByItself() {
            fixture.put("A", "BENEFITS", MARCH, 30)
                    .put("A", "BENEFITS", "SCHEME", "01", MARCH, 26)
                    .put("A", "BENEFITS", "SCHEME", "14", MARCH, 4);

            var rows = fixture.rows("WI-VOL-01", "A", MARCH, OTHER);

            assertThat(rows.get("TOTAL").status()).isEqualTo(FINAL);
            assertThat(rows.get("01").status()).isEqualTo(FINAL);
            assertThat(rows.get("02").value()).isEqualTo(0);
            assertThat(rows.get("14").status()).isEqualTo(SUPPRESSED);
        }
    }

    @Nested
    class Sums {

        @ParameterizedTest
        @CsvSource({"4,SUPPRESSED", "5,FINAL"})
        void specialAssistanceIsProtectedByItsGrantsOverTwelveMonths(int grants, FigureStatus status) {
            fixture.twelve("A", "PAID_SPECIAL", MARCH, 900)
                    .twelve("A", "SPECIAL_GRANTS", MARCH, 0)
                    .put("A", "SPECIAL_GRANTS", MARCH, grants);

            assertThat(toOthers("WI-BYZ-01")).isEqualTo(status);
        }

        @Test
        void inTheCategoryOfTheRow() {
            fixture.twelve("A", "BENEFITS", MARCH, 10)
                    .twelve("A", "BENEFITS", "SCHEME", "01", MARCH, 10)
                    .put("A", "BENEFITS", "SCHEME", "03", MARCH, 4)
                    .twelve("A", "PAID_BUIG", MARCH, 9_000)
                    .twelve("A", "PAID_BUIG", "SCHEME", "01", MARCH, 8_000)
                    .put("A", "PAID_BUIG", "SCHEME", "03", MARCH, 5_000);

            var rows = fixture.rows("WI-BUI-02", "A", MARCH, OTHER);

            assertThat(rows.get("TOTAL").status()).isEqualTo(FINAL);
            assertThat(rows.get("01").status()).isEqualTo(FINAL);
            assertThat(rows.get("02").value()).isEqualTo(0);
            assertThat(rows.get("03").status()).isEqualTo(SUPPRESSED);
        }

        @Test
        void aSumWithNobodyCountedBehindItIsHidden() {
            fixture.twelve("A", "PAID_SPECIAL", MARCH, 900).twelve("A", "SPECIAL_GRANTS", MARCH, 0);

            assertThat(toOthers("WI-BYZ-01")).isEqualTo(SUPPRESSED);
        }

        @Test
        void aSumWhoseCountWasNotDeliveredIsHidden() {
            fixture.twelve("A", "PAID_SPECIAL", MARCH, 900);

            assertThat(toOthers("WI-BYZ-01")).isEqualTo(SUPPRESSED);
            assertThat(fixture.status("WI-BYZ-01", "A", MARCH, SELF)).isEqualTo(FINAL);
        }
    }

    @Nested
    class Complements {

        private void outflow(int work, int total) {
            fixture.twelve("A", "OUTFLOW", MARCH, 0)
                    .put("A", "OUTFLOW", MARCH, total)
                    .put("A", "OUTFLOW", "OUTFLOW_REASON", "WORK", MARCH, work)
                    .twelve("A", "BENEFITS", MARCH, 1_000);
        }

        @ParameterizedTest
        @CsvSource({"20,24,SUPPRESSED", "20,25,FINAL", "24,24,FINAL", "4,24,SUPPRESSED", "0,24,FINAL"})
        void denominatorMinusNumeratorOfAProportionIsTested(int work, int total, FigureStatus status) {
            outflow(work, total);

            assertThat(toOthers("WI-RED-01")).isEqualTo(status);
        }

        @Test
        void butNotWhenTheNumeratorIsNoPartOfTheDenominator() {
            outflow(996, 1_000);

            assertThat(toOthers("WI-RED-03")).isEqualTo(FINAL);
        }
    }

    @Nested
    class InflowAndOutflow {

        @ParameterizedTest
        @CsvSource({"10,10,FINAL", "10,4,SUPPRESSED", "4,10,SUPPRESSED", "0,10,FINAL", "5,5,FINAL"})
        void ofAMonthHideTogether(int inflow, int outflow, FigureStatus status) {
            fixture.put("A", "INFLOW", MARCH, inflow).put("A", "OUTFLOW", MARCH, outflow);

            assertThat(toOthers("WI-VOL-02")).isEqualTo(status);
            assertThat(toOthers("WI-VOL-03")).isEqualTo(status);
        }

        @ParameterizedTest
        @CsvSource({"4,SUPPRESSED", "5,FINAL"})
        void ofTwelveMonthsHideTogether(int outflow, FigureStatus status) {
            fixture.twelve("A", "BENEFITS", MARCH, 100)
                    .twelve("A", "INFLOW", MARCH, 10)
                    .twelve("A", "OUTFLOW", MARCH, 0)
                    .put("A", "OUTFLOW", MARCH, outflow);

            assertThat(toOthers("WI-VOL-04")).isEqualTo(status);
            assertThat(toOthers("WI-VOL-05")).isEqualTo(status);
        }

        @Test
        void onlyAsTotals() {
            fixture.put("A", "INFLOW", MARCH, 10)
                    .put("A", "INFLOW", "SCHEME", "01", MARCH, 10)
                    .put("A", "OUTFLOW", MARCH, 4);

            var rows = fixture.rows("WI-VOL-02", "A", MARCH, OTHER);

            assertThat(rows.get("TOTAL").status()).isEqualTo(SUPPRESSED);
            assertThat(rows.get("01").status()).isEqualTo(FINAL);
        }
    }

    @Nested
    class Groups {

        private void benefits(int a, int b, int c, int d) {
            fixture.put("A", "BENEFITS", MARCH, a)
                    .put("B", "BENEFITS", MARCH, b)
                    .put("C", "BENEFITS", MARCH, c)
                    .put("D", "BENEFITS", MARCH, d)
                    .group("ALL", "A", "B", "C", "D", "UNDELIVERED");
        }

        private FigureStatus all(Viewer viewer) {
            return fixture.groupValue("WI-VOL-01", "ALL", MARCH, viewer).status();
        }

        @Test
        void withOneHiddenMemberAreHidden() {
            benefits(10, 4, 10, 10);

            assertThat(all(Viewer.staff())).isEqualTo(SUPPRESSED);
            assertThat(all(Viewer.of("C"))).isEqualTo(SUPPRESSED);
        }

        @Test
        void areShownToTheOneMemberThatIsHiddenToOthers() {
            benefits(10, 4, 10, 10);

            assertThat(fixture.groupValue("WI-VOL-01", "ALL", MARCH, Viewer.of("B"))
                            .value())
                    .isEqualTo(34);
        }

        @Test
        void withTwoHiddenMembersAreShownExceptToOneOfThem() {
            benefits(10, 4, 4, 10);

            assertThat(all(Viewer.staff())).isEqualTo(FINAL);
            assertThat(all(Viewer.of("A"))).isEqualTo(FINAL);
            assertThat(all(Viewer.of("B"))).isEqualTo(SUPPRESSED);
        }

        /** The sum is made once for all of them; what of it is shown is decided for each. */
        @Test
        void areJudgedForEachWhoAsksTheSameFigures() {
            benefits(10, 4, 4, 10);
            Figures figures = fixture.figures();
            Period march = Period.parse(MARCH);

            assertThat(Stream.of("A", "B", "C", "D", "A").map(asking -> figures.groupValues(
                                    FiguresFixture.indicator("WI-VOL-01"),
                                    List.of("ALL"),
                                    march,
                                    march,
                                    false,
                                    Viewer.of(asking))
                            .get(0)
                            .value()))
                    .containsExactly(28d, null, null, 28d, 28d);
        }

        @Test
        void withASmallOperandOfTheirOwnAreHidden() {
            benefits(1, 1, 1, 1);
            assertThat(all(Viewer.staff())).isEqualTo(SUPPRESSED);
        }

        @Test
        void ofZerosAreShown() {
            benefits(0, 0, 0, 0);
            assertThat(all(Viewer.staff())).isEqualTo(FINAL);
        }

        @Test
        void ofTheViewerAloneAreShown() {
            fixture.put("A", "BENEFITS", MARCH, 3).group("ONE", "A");

            assertThat(fixture.groupValue("WI-VOL-01", "ONE", MARCH, SELF).value())
                    .isEqualTo(3);
            assertThat(fixture.groupValue("WI-VOL-01", "ONE", MARCH, OTHER).status())
                    .isEqualTo(SUPPRESSED);
        }

        @Test
        void areShownToDataOfficers() {
            benefits(10, 4, 10, 10);
            assertThat(all(Viewer.ofDataOfficer())).isEqualTo(FINAL);
        }

        @Test
        void areHiddenByTheirComplementToo() {
            fixture.twelve("A", "OUTFLOW", MARCH, 0)
                    .put("A", "OUTFLOW", MARCH, 20)
                    .put("A", "OUTFLOW", "OUTFLOW_REASON", "WORK", MARCH, 19)
                    .twelve("B", "OUTFLOW", MARCH, 0)
                    .put("B", "OUTFLOW", MARCH, 20)
                    .put("B", "OUTFLOW", "OUTFLOW_REASON", "WORK", MARCH, 17)
                    .group("ALL", "A", "B");

            assertThat(fixture.groupValue("WI-RED-01", "ALL", MARCH, Viewer.staff())
                            .status())
                    .isEqualTo(SUPPRESSED);
        }
    }
}
