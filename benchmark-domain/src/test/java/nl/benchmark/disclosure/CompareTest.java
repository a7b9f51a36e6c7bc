package nl.benchmark.disclosure;

import static nl.benchmark.comparison.Verdict.BETTER;
import static nl.benchmark.comparison.Verdict.HIGHER;
import static nl.benchmark.comparison.Verdict.NOT_COMPARED;
import static nl.benchmark.comparison.Verdict.SIMILAR;
import static nl.benchmark.comparison.Verdict.WORSE;
import static nl.benchmark.disclosure.FiguresFixture.indicator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.benchmark.comparison.Comparison;
import nl.benchmark.comparison.Trend;
import nl.benchmark.comparison.Verdict;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.Period;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CMP-1 to CMP-3 through the gate. */
class CompareTest {

    private static final Viewer SELF = Viewer.of("A");
    private static final String MARCH = "2025-03";

    private final FiguresFixture fixture = new FiguresFixture().group("ALL", "A", "B", "C", "D", "E");

    private Comparison compare(String code, Viewer viewer, String... organisations) {
        return compare(code, false, viewer, organisations);
    }

    private Comparison compare(String code, boolean breakdown, Viewer viewer, String... organisations) {
        return fixture.figures()
                .compare(
                        indicator(code),
                        "A",
                        Period.parse(MARCH),
                        List.of("ALL"),
                        List.of(organisations),
                        breakdown,
                        viewer);
    }

    private Comparison.Group all(String code, Viewer viewer) {
        return compare(code, viewer).groups().get(0);
    }

    private void perThousand(String organisation, long benefits) {
        fixture.put(organisation, "BENEFITS", MARCH, benefits)
                .yearly(organisation, "INHABITANTS", 2025, 1_000)
                .withInhabitants(organisation, 1_000);
    }

    @Nested
    class Figures {

        @Test
        void meanQuartilesNumberAndCoverageStandBesideTheRatioOfSums() {
            perThousand("A", 50);
            perThousand("B", 10);
            perThousand("C", 20);
            perThousand("D", 30);
            fixture.withInhabitants("E", 4_000);

            Comparison.Group all = all("WI-ACH-02", SELF);

            assertThat(all.value()).isEqualTo(27.5);
            assertThat(all.numerator()).isEqualTo(110);
            assertThat(all.denominator()).isEqualTo(4_000);
            assertThat(all.mean()).isEqualTo(27.5);
            assertThat(all.median()).isEqualTo(25);
            assertThat(all.q1()).isEqualTo(17.5);
            assertThat(all.q3()).isEqualTo(35);
            assertThat(all.members()).isEqualTo(5);
            assertThat(all.membersWithValue()).isEqualTo(4);
            assertThat(all.coverage()).isEqualTo(0.5);
            assertThat(all.status()).isEqualTo(FigureStatus.FINAL);
            assertThat(all.categories()).isNull();
        }

        @Test
        void aMemberWithDenominatorZeroHasNoValue() {
            fixture.put("A", "BENEFITS", "2025-02", 100)
                    .put("A", "BENEFITS", MARCH, 90)
                    .withInhabitants("A", 10);
            fixture.put("B", "BENEFITS", "2025-02", 0)
                    .put("B", "BENEFITS", MARCH, 10)
                    .withInhabitants("B", 30);

            Comparison.Group all = all("WI-ONT-02", SELF);

            assertThat(all.membersWithValue()).isEqualTo(1);
            assertThat(all.mean()).isEqualTo(-10);
            assertThat(all.coverage()).isEqualTo(0.25);
        }

        @Test
        void aHiddenGroupShowsItsMembersOnly() {
            perThousand("A", 50);
            perThousand("B", 10);
            perThousand("C", 4);

            Comparison.Group all = all("WI-ACH-02", SELF);

            assertThat(all.status()).isEqualTo(FigureStatus.SUPPRESSED);
            assertThat(new Double[] {all.value(), all.mean(), all.median(), all.q1(), all.q3(), all.numerator()})
                    .containsOnlyNulls();
            assertThat(all.verdict()).isEqualTo(NOT_COMPARED);
            assertThat(all.membersWithValue()).isEqualTo(3);
        }

        @Test
        void unknownInhabitantsGiveNoCoverage() {
            assertThat(all("WI-ACH-02", SELF).coverage()).isNull();
        }

        @Test
        void theSelectionIsExactlyTheListedOrganisations() {
            perThousand("A", 50);
            perThousand("B", 10);
            perThousand("C", 30);

            Comparison comparison = compare("WI-ACH-02", SELF, "B", "C", "B");

            assertThat(comparison.groups())
                    .extracting(Comparison.Group::code)
                    .containsExactly("ALL", Comparison.SELECTION);
            assertThat(comparison.groups().get(1).value()).isEqualTo(20);
            assertThat(comparison.organisations())
                    .extracting(Comparison.Other::organisation)
                    .containsExactly("B", "C");
        }

        @Test
        void aBreakdownAddsCategoriesToEach() {
            fixture.put("A", "INFLOW", MARCH, 50)
                    .put("A", "INFLOW", "SCHEME", "01", MARCH, 50)
                    .put("B", "INFLOW", MARCH, 20);

            Comparison comparison = compare("WI-VOL-02", true, SELF, "B");

            assertThat(comparison.own().categories())
                    .extracting(Comparison.Own::category)
                    .containsExactly("01", "02", "03", "14", "UNKNOWN");
            assertThat(comparison.own().categories().get(0).value()).isEqualTo(50);
            assertThat(comparison.groups().get(0).categories()).hasSize(5);
            assertThat(comparison.organisations().get(0).categories()).hasSize(5);
        }
    }

    @Nested
    class Ranks {

        @Test
        void areAmongOwnAndListedByPolarity() {
            perThousand("A", 20);
            perThousand("B", 10);
            perThousand("C", 20);
            perThousand("D", 30);

            Comparison comparison = compare("WI-ACH-02", SELF, "B", "C", "D");

            assertThat(comparison.own().rank()).isEqualTo(2);
            assertThat(comparison.organisations())
                    .extracting(Comparison.Other::rank)
                    .containsExactly(1, 2, 4);
        }

        @Test
        void ofAHiddenOrMissingOneDoNotExistAndDoNotShowInOthers() {
            perThousand("A", 20);
            perThousand("B", 4);
            perThousand("D", 30);

            Comparison comparison = compare("WI-ACH-02", SELF, "B", "C", "D");

            assertThat(comparison.own().rank()).isEqualTo(1);
            assertThat(comparison.organisations())
                    .extracting(Comparison.Other::rank)
                    .containsExactly(null, null, 2);
            assertThat(comparison.organisations())
                    .extracting(Comparison.Other::status)
                    .containsExactly(FigureStatus.SUPPRESSED, FigureStatus.MISSING, FigureStatus.FINAL);
        }

        @Test
        void oneselfListedTwiceCountsOnce() {
            perThousand("A", 20);
            perThousand("B", 30);

            assertThat(compare("WI-ACH-02", SELF, "A", "B")
                            .organisations()
                            .get(1)
                            .rank())
                    .isEqualTo(2);
        }

        @Test
        void ofTotalsDoNotExist() {
            perThousand("A", 20);
            perThousand("B", 30);

            Comparison comparison = compare("WI-VOL-01", SELF, "B");

            assertThat(comparison.own().rank()).isNull();
            assertThat(comparison.organisations().get(0).rank()).isNull();
            assertThat(comparison.groups())
                    .extracting(Comparison.Group::verdict)
                    .containsOnly(NOT_COMPARED);
        }
    }

    @Nested
    class Verdicts {

        /** The others are 10, 20, 30 and 40; of five, the own value among them, q1 is the second and q3 the fourth. */
        @ParameterizedTest
        @CsvSource({"9,BETTER", "10,SIMILAR", "15,SIMILAR", "40,SIMILAR", "41,WORSE", "5000,WORSE"})
        void byTheQuartilesOfTheGroup(long own, Verdict verdict) {
            perThousand("A", own);
            perThousand("B", 10);
            perThousand("C", 20);
            perThousand("D", 30);
            perThousand("E", 40);

            assertThat(all("WI-ACH-02", SELF).verdict()).isEqualTo(verdict);
        }

        @Test
        void ofAGroupThatOneIsNotInByItsQuartilesAlone() {
            fixture.group("OTHERS", "B", "C");
            perThousand("A", 22);
            perThousand("B", 10);
            perThousand("C", 20);
            Comparison.Group others = fixture.figures()
                    .compare(
                            indicator("WI-ACH-02"), "A", Period.parse(MARCH), List.of("OTHERS"), List.of(), false, SELF)
                    .groups()
                    .get(0);

            assertThat(others.verdict()).isEqualTo(WORSE);
            assertThat(others.limits()).isEqualTo(new Comparison.Limits(12.5, 17.5, null));
        }

        @ParameterizedTest
        @CsvSource({"19,BETTER", "20,SIMILAR", "30,SIMILAR", "31,WORSE"})
        void onAQuartileIsSimilar(long own, Verdict verdict) {
            perThousand("A", own);
            perThousand("B", 20);
            perThousand("C", 30);
            perThousand("D", 20);
            perThousand("E", 30);

            assertThat(all("WI-ACH-02", SELF).verdict()).isEqualTo(verdict);
        }

        private void work(String organisation, int work, int total) {
            fixture.twelve(organisation, "OUTFLOW", MARCH, 0)
                    .put(organisation, "OUTFLOW", MARCH, total)
                    .put(organisation, "OUTFLOW", "OUTFLOW_REASON", "WORK", MARCH, work);
        }

        /** The others' share is one half, Wilson at 100: 0.4038 and 0.5962. */
        @ParameterizedTest
        @CsvSource({"40,WORSE", "41,SIMILAR", "59,SIMILAR", "60,BETTER"})
        void ofProportionsByWilsonAroundTheOthersWithTheOwnDenominator(int own, Verdict verdict) {
            work("A", own, 100);
            work("B", 600, 1_000);
            work("C", 400, 1_000);

            assertThat(all("WI-RED-01", SELF).verdict()).isEqualTo(verdict);
        }

        @Test
        void ofAProportionSayWhatTheyRestOn() {
            work("A", 40, 100);
            work("B", 600, 1_000);
            work("C", 400, 1_000);

            Comparison.Limits limits = all("WI-RED-01", SELF).limits();

            assertThat(limits.others()).isEqualTo(50);
            assertThat(limits.lower()).isCloseTo(40.3829829, within(1e-6));
            assertThat(limits.upper()).isCloseTo(59.6170171, within(1e-6));
        }

        @Test
        void ofOneSelectionAreThoseOfThatGroup() {
            work("A", 40, 100);
            work("B", 600, 1_000);
            work("C", 400, 1_000);

            Comparison.Group selection =
                    compare("WI-RED-01", SELF, "C").groups().get(1);

            assertThat(selection.code()).isEqualTo(Comparison.SELECTION);
            assertThat(selection.verdict()).isEqualTo(SIMILAR);
            assertThat(selection.limits().others()).isEqualTo(40);
        }

        @Test
        void ofADenominatorOfZeroDoNotExist() {
            work("A", 0, 0);
            work("B", 600, 1_000);
            work("C", 400, 1_000);

            assertThat(all("WI-RED-01", SELF).verdict()).isEqualTo(NOT_COMPARED);
        }

        @Test
        void besideOthersWithoutDenominatorDoNotExist() {
            work("A", 40, 100);
            work("B", 0, 0);
            work("C", 0, 0);

            assertThat(all("WI-RED-01", SELF).verdict()).isEqualTo(NOT_COMPARED);
        }

        /** B and C are 3 and 4 of 1,000: what is above and below a quartile between them would tell which is which. */
        @Test
        void thatRestOnOneOfTwoHiddenMembersAreWithheld() {
            perThousand("A", 20);
            perThousand("B", 3);
            perThousand("C", 4);
            perThousand("D", 30);
            perThousand("E", 40);

            Comparison.Group all = all("WI-ACH-02", SELF);

            assertThat(all.value()).isNotNull();
            assertThat(all.q1()).isNull();
            assertThat(all.verdict()).isEqualTo(NOT_COMPARED);
            assertThat(all.limits()).isNull();
        }

        @Test
        void thatRestOnOneOfManyHiddenMembersAreGivenWithoutTheirLimits() {
            perThousand("A", 20);
            perThousand("B", 3);
            perThousand("C", 4);
            perThousand("D", 3);
            perThousand("E", 40);

            Comparison.Group all = all("WI-ACH-02", SELF);

            assertThat(all.q1()).isNull();
            assertThat(all.verdict()).isEqualTo(SIMILAR);
            assertThat(all.limits()).isNull();
        }

        @Test
        void onTheWilsonLimitIsSimilar() {
            work("A", 0, 30);
            work("B", 0, 1_000);
            assertThat(all("WI-RED-01", SELF).verdict()).isEqualTo(SIMILAR);
        }

        @Test
        void withoutPolarityAreHigherAndLower() {
            for (String organisation : List.of("A", "B", "C")) {
                fixture.twelve(organisation, "PAID_SPECIAL", MARCH, organisation.equals("A") ? 200 : 100)
                        .twelve(organisation, "SPECIAL_GRANTS", MARCH, 10)
                        .yearly(organisation, "INHABITANTS", 2025, 1_000);
            }
            assertThat(all("WI-BYZ-02", SELF).verdict()).isEqualTo(HIGHER);
        }

        @Test
        void needOthersInTheGroup() {
            perThousand("A", 20);
            assertThat(all("WI-ACH-02", SELF).verdict()).isEqualTo(NOT_COMPARED);
        }

        @Test
        void ofAHiddenOwnFigureDoNotExist() {
            perThousand("A", 4);
            perThousand("B", 10);
            perThousand("C", 20);

            assertThat(all("WI-ACH-02", SELF).verdict()).isEqualTo(BETTER);
            assertThat(all("WI-ACH-02", Viewer.of("B")).verdict()).isEqualTo(NOT_COMPARED);
            assertThat(compare("WI-ACH-02", Viewer.of("B")).own().status()).isEqualTo(FigureStatus.SUPPRESSED);
        }

        @Test
        void ofAMissingOwnFigureDoNotExist() {
            perThousand("B", 10);
            perThousand("C", 20);

            assertThat(all("WI-ACH-02", SELF).verdict()).isEqualTo(NOT_COMPARED);
            assertThat(compare("WI-ACH-02", SELF).own().status()).isEqualTo(FigureStatus.MISSING);
        }

        @Test
        void higherIsWorseOnlyByPolarity() {
            perThousand("A", 100);
            perThousand("B", 10);
            perThousand("C", 20);
            assertThat(all("WI-ACH-02", SELF).verdict()).isEqualTo(WORSE);
        }
    }

    @Nested
    class Trends {

        private void rising(String organisation, int months) {
            for (int back = 0; back < months; back++) {
                fixture.put(
                        organisation,
                        "BENEFITS",
                        Period.parse(MARCH).plus(-back).toString(),
                        1_000 - back);
            }
        }

        @Test
        void ofThreeYears() {
            rising("A", 36);

            assertThat(compare("WI-VOL-01", SELF).own().trend()).isEqualTo(Trend.RISING);
        }

        @Test
        void ofTooFewMonths() {
            rising("A", 17);

            assertThat(compare("WI-VOL-01", SELF).own().trend()).isEqualTo(Trend.TOO_FEW);
        }

        @Test
        void ofYearsThereIsNone() {
            assertThat(fixture.figures()
                            .compare(
                                    indicator("WI-ACH-01"),
                                    "A",
                                    Period.parse("2025"),
                                    List.of("ALL"),
                                    List.of(),
                                    false,
                                    SELF)
                            .own()
                            .trend())
                    .isNull();
        }

        /** 3 and 4 benefits are hidden to others: that they rise is too. */
        @Test
        void ofHiddenFiguresSayNothing() {
            for (int back = 0; back < 36; back++) {
                fixture.put("A", "BENEFITS", Period.parse(MARCH).plus(-back).toString(), back < 18 ? 4 : 3);
            }

            assertThat(compare("WI-VOL-01", SELF).own().trend()).isEqualTo(Trend.RISING);
            assertThat(compare("WI-VOL-01", Viewer.of("B")).own().trend()).isEqualTo(Trend.TOO_FEW);
        }
    }
}
