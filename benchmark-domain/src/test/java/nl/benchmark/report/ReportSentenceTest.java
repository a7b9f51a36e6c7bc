package nl.benchmark.report;

import static nl.benchmark.report.ReportFixtures.MARCH_2025;
import static nl.benchmark.report.ReportFixtures.group;
import static nl.benchmark.report.ReportFixtures.national;
import static nl.benchmark.report.ReportFixtures.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** REP-1: the sentences made from the figures. */
class ReportSentenceTest {

    private static final ReportGroup NO_NATIONAL = null;

    private static String dutch(ReportIndicator indicator) {
        return new ReportSentence(ReportLanguage.NL).of("Meerdijk", indicator);
    }

    private static String english(ReportIndicator indicator) {
        return new ReportSentence(ReportLanguage.EN).of("Meerdijk", indicator);
    }

    private static ReportValue provisional(String number) {
        return ReportValue.provisional(new BigDecimal(number));
    }

    /** Thirteen months of which only the first and the last matter. */
    private static ReportSeries own(ReportValue yearAgo, ReportValue now) {
        List<ReportValue> values = new ArrayList<>(Collections.nCopies(13, value("7")));
        values.set(0, yearAgo);
        values.set(12, now);
        return new ReportSeries("Meerdijk", SeriesRole.OWN, values);
    }

    private static ReportIndicator ratio(ReportValue yearAgo, ReportValue now, ReportGroup group) {
        return indicator("WI-ACH-02", ReportUnit.PER_1000, 1, ReportMoment.END_OF_MONTH, yearAgo, now, group);
    }

    private static ReportIndicator percent(ReportValue yearAgo, ReportValue now, ReportGroup group) {
        return indicator("WI-VOL-04", ReportUnit.PERCENT, 1, ReportMoment.TWELVE_MONTHS, yearAgo, now, group);
    }

    private static ReportIndicator indicator(
            String code,
            ReportUnit unit,
            int decimals,
            ReportMoment moment,
            ReportValue yearAgo,
            ReportValue now,
            ReportGroup group) {
        ReportDevelopment development =
                ReportDevelopment.ofValues(ReportFixtures.months(13), List.of(own(yearAgo, now)));
        List<ReportGroup> groups = group == null ? List.of() : List.of(group);
        return new ReportIndicator(
                code, "Naam van de indicator", unit, decimals, moment, "", development, null, groups, null);
    }

    /** A SUM indicator: own counts, and the own series as index. */
    private static ReportIndicator count(String code, ReportValue yearAgo, ReportValue now, ReportGroup group) {
        ReportSeries counts = own(yearAgo, now);
        ReportDevelopment development =
                ReportDevelopment.ofIndices(ReportFixtures.months(13), List.of(own(value("100"), value("98"))), counts);
        List<ReportGroup> groups = group == null ? List.of() : List.of(group);
        return new ReportIndicator(
                code, "Naam", ReportUnit.COUNT, 0, ReportMoment.END_OF_MONTH, "", development, null, groups, null);
    }

    @Nested
    class AnAmount {

        @Test
        void fewerIsAPercentageLess() {
            assertThat(dutch(count("WI-VOL-01", value("38757"), provisional("38214"), NO_NATIONAL)))
                    .isEqualTo("Meerdijk telde ultimo maart 2025 (voorlopig) 38.214 uitkeringen, 1,4% minder dan een "
                            + "jaar eerder.");
        }

        @Test
        void moreIsAPercentageMore() {
            assertThat(dutch(count("WI-VOL-01", value("1000"), value("1015"), NO_NATIONAL)))
                    .isEqualTo("Meerdijk telde ultimo maart 2025 1.015 uitkeringen, 1,5% meer dan een jaar eerder.");
        }

        @Test
        void equalIsAsMany() {
            assertThat(dutch(count("WI-VOL-01", value("1000"), value("1000"), NO_NATIONAL)))
                    .endsWith("1.000 uitkeringen, evenveel als een jaar eerder.");
        }

        @Test
        void aDifferenceThatRoundsToNothingIsAlmostTheSame() {
            assertThat(dutch(count("WI-VOL-01", value("10000"), value("10001"), NO_NATIONAL)))
                    .endsWith("10.001 uitkeringen, vrijwel gelijk aan een jaar eerder.");
        }

        @Test
        void comparedWithZeroNamesTheZeroAndNoPercentage() {
            assertThat(dutch(count("WI-VOL-02", value("0"), value("3"), NO_NATIONAL)))
                    .isEqualTo("Meerdijk telde ultimo maart 2025 3 nieuwe uitkeringen; een jaar eerder was dat 0.");
        }

        @Test
        void ofOneIsInTheSingular() {
            assertThat(dutch(count("WI-VOL-03", value("2"), value("1"), NO_NATIONAL)))
                    .isEqualTo("Meerdijk telde ultimo maart 2025 1 beëindigde uitkering, 50,0% minder dan een jaar "
                            + "eerder.");
        }

        @Test
        void inEuroHasItsSign() {
            assertThat(dutch(indicator(
                            "WI-PRY-01",
                            ReportUnit.EURO,
                            0,
                            ReportMoment.TWELVE_MONTHS,
                            value("16000"),
                            value("16318.4422"),
                            NO_NATIONAL)))
                    .isEqualTo("Een uitkering kostte Meerdijk in de twaalf maanden tot en met maart 2025 gemiddeld "
                            + "€\u00a016.318 per jaar, 2,0% meer dan een jaar eerder.");
        }
    }

    @Nested
    class ARatio {

        @Test
        void per1000DiffersByAnAmount() {
            assertThat(dutch(ratio(value("39.6"), value("38.2"), NO_NATIONAL)))
                    .isEqualTo("Meerdijk telde ultimo maart 2025 38,2 uitkeringen per 1.000 inwoners, 1,4 minder dan "
                            + "een jaar eerder.");
        }

        @Test
        void ofAHundredDiffersByPercentagePointsNeverByAPercentage() {
            assertThat(dutch(percent(value("26.8"), value("27.4"), NO_NATIONAL)))
                    .isEqualTo("De instroom van Meerdijk was in de twaalf maanden tot en met maart 2025 27,4% van het "
                            + "gemiddelde bestand, 0,6 procentpunt hoger dan een jaar eerder.");
        }

        @Test
        void equalIsTheSame() {
            assertThat(dutch(percent(value("27.4"), value("27.40"), NO_NATIONAL)))
                    .endsWith("bestand, gelijk aan een jaar eerder.");
        }

        @Test
        void belowZeroKeepsItsSign() {
            assertThat(dutch(indicator(
                            "WI-ONT-01",
                            ReportUnit.PERCENT,
                            1,
                            ReportMoment.END_OF_MONTH,
                            value("-1.5"),
                            value("-2.1"),
                            NO_NATIONAL)))
                    .isEqualTo("De volumeontwikkeling jaar op jaar van Meerdijk was ultimo maart 2025 -2,1%, "
                            + "0,6 procentpunt lager dan een jaar eerder.");
        }

        @Test
        void ofAnIndicatorWithoutAPhraseOfItsOwnHasItsNameAndUnit() {
            assertThat(dutch(indicator(
                            "XX-NEW-01",
                            ReportUnit.DAYS,
                            0,
                            ReportMoment.IN_MONTH,
                            value("12"),
                            value("11"),
                            NO_NATIONAL)))
                    .isEqualTo("Naam van de indicator: bij Meerdijk 11 dagen in maart 2025, 1 dag lager dan een jaar "
                            + "eerder.");
        }
    }

    @Nested
    class AFigureThatIsNotThere {

        @Test
        void ownMissing() {
            assertThat(dutch(ratio(value("39.6"), ReportValue.MISSING, NO_NATIONAL)))
                    .isEqualTo("Meerdijk heeft ultimo maart 2025 geen cijfer.");
        }

        @Test
        void ownSuppressed() {
            assertThat(dutch(ratio(value("39.6"), ReportValue.SUPPRESSED, NO_NATIONAL)))
                    .isEqualTo("Het cijfer van Meerdijk ultimo maart 2025 is afgeschermd.");
        }

        @Test
        void ownNotApplicable() {
            assertThat(dutch(ratio(value("39.6"), ReportValue.NOT_APPLICABLE, NO_NATIONAL)))
                    .isEqualTo("Voor Meerdijk is dit cijfer ultimo maart 2025 niet van toepassing.");
        }

        @Test
        void ownMissingStillNamesTheGroupWithoutAVerdict() {
            assertThat(dutch(ratio(
                            value("39.6"), ReportValue.MISSING, national(value("21.9"), ReportVerdict.NOT_COMPARED))))
                    .isEqualTo("Meerdijk heeft ultimo maart 2025 geen cijfer. Landelijk was dit cijfer 21,9 per 1.000 "
                            + "inwoners.");
        }

        @Test
        void yearAgoMissing() {
            assertThat(dutch(ratio(ReportValue.MISSING, value("38.2"), NO_NATIONAL)))
                    .isEqualTo("Meerdijk telde ultimo maart 2025 38,2 uitkeringen per 1.000 inwoners. Van een jaar "
                            + "eerder is er geen cijfer.");
        }

        @Test
        void yearAgoSuppressed() {
            assertThat(dutch(ratio(ReportValue.SUPPRESSED, value("38.2"), NO_NATIONAL)))
                    .endsWith("inwoners. Het cijfer van een jaar eerder is afgeschermd.");
        }

        @Test
        void yearAgoNotApplicable() {
            assertThat(dutch(ratio(ReportValue.NOT_APPLICABLE, value("38.2"), NO_NATIONAL)))
                    .endsWith("inwoners. Een jaar eerder was dit cijfer niet van toepassing.");
        }

        @Test
        void aYearAgoThatIsNotShownIsNotNamed() {
            ReportDevelopment development = ReportDevelopment.ofValues(
                    List.of(MARCH_2025), List.of(new ReportSeries("Meerdijk", SeriesRole.OWN, List.of(value("38.2")))));

            assertThat(dutch(new ReportIndicator(
                            "WI-ACH-02",
                            "Naam",
                            ReportUnit.PER_1000,
                            1,
                            ReportMoment.END_OF_MONTH,
                            "",
                            development,
                            null,
                            List.of(),
                            null)))
                    .isEqualTo("Meerdijk telde ultimo maart 2025 38,2 uitkeringen per 1.000 inwoners.");
        }

        @Test
        void groupSuppressed() {
            assertThat(dutch(ratio(
                            value("38.2"),
                            value("38.2"),
                            group(
                                    ReportGroupKind.PROVINCE,
                                    "Zeeland",
                                    ReportValue.SUPPRESSED,
                                    13,
                                    2,
                                    ReportVerdict.NOT_COMPARED))))
                    .endsWith("In de provincie Zeeland is het cijfer afgeschermd.");
        }

        @Test
        void groupMissing() {
            assertThat(dutch(ratio(
                            value("38.2"),
                            value("38.2"),
                            group(
                                    ReportGroupKind.COROP,
                                    "Zaanstreek",
                                    ReportValue.MISSING,
                                    4,
                                    0,
                                    ReportVerdict.NOT_COMPARED))))
                    .endsWith("In het COROP-gebied Zaanstreek is er geen cijfer.");
        }
    }

    @Nested
    class TheGroup {

        private String comparedAs(ReportVerdict verdict) {
            return dutch(ratio(value("38.2"), value("38.2"), national(value("21.9"), verdict)));
        }

        @Test
        void isNamedWithItsValue() {
            assertThat(comparedAs(ReportVerdict.NOT_COMPARED))
                    .endsWith("een jaar eerder. Landelijk was dat 21,9 per 1.000 inwoners.");
        }

        @Test
        void betterSimilarAndWorseAreSaid() {
            assertThat(comparedAs(ReportVerdict.BETTER)).endsWith("Vergeleken daarmee staat Meerdijk er beter voor.");
            assertThat(comparedAs(ReportVerdict.SIMILAR)).endsWith("Meerdijk is daarmee vergelijkbaar.");
            assertThat(comparedAs(ReportVerdict.WORSE)).endsWith("Vergeleken daarmee staat Meerdijk er slechter voor.");
        }

        @Test
        void ofANeutralIndicatorIsHigherOrLowerNeverBetter() {
            assertThat(comparedAs(ReportVerdict.HIGHER)).endsWith("Het cijfer van Meerdijk is hoger.");
            assertThat(comparedAs(ReportVerdict.LOWER)).endsWith("Het cijfer van Meerdijk is lager.");
        }

        @Test
        void provisionalBesideAFinalOwnFigureIsSaid() {
            assertThat(dutch(ratio(
                            value("38.2"), value("38.2"), national(provisional("21.9"), ReportVerdict.NOT_COMPARED))))
                    .endsWith("Landelijk was dat 21,9 per 1.000 inwoners (voorlopig).");
        }

        @Test
        void provisionalIsSaidOnceWhenTheOwnFigureIsToo() {
            assertThat(dutch(ratio(
                            value("38.2"),
                            provisional("38.2"),
                            national(provisional("21.9"), ReportVerdict.NOT_COMPARED))))
                    .containsOnlyOnce("voorlopig");
        }
    }

    /** A total never stands beside one's own count (SUM indicators). */
    @Nested
    class AnIndex {

        @Test
        void saysHowTheGroupMovedAndOverHowManyMembers() {
            assertThat(dutch(count(
                            "WI-VOL-01",
                            value("1000"),
                            value("980"),
                            national(value("101.24"), ReportVerdict.NOT_COMPARED))))
                    .isEqualTo("Meerdijk telde ultimo maart 2025 980 uitkeringen, 2,0% minder dan een jaar eerder. "
                            + "Landelijk steeg dit sinds maart 2024 met 1,2% (318 deelnemers met een cijfer in elke "
                            + "periode).");
        }

        @Test
        void thatFellFell() {
            assertThat(dutch(count(
                            "WI-VOL-01",
                            value("1000"),
                            value("980"),
                            national(value("97.5"), ReportVerdict.NOT_COMPARED))))
                    .contains("Landelijk daalde dit sinds maart 2024 met 2,5%");
        }

        @Test
        void thatHardlyMovedStayedTheSame() {
            assertThat(dutch(count(
                            "WI-VOL-01",
                            value("1000"),
                            value("980"),
                            national(value("100.04"), ReportVerdict.NOT_COMPARED))))
                    .contains("Landelijk bleef dit sinds maart 2024 vrijwel gelijk");
        }

        @Test
        void ofASuppressedGroupSaysSo() {
            assertThat(dutch(count(
                            "WI-VOL-01",
                            value("1000"),
                            value("980"),
                            national(ReportValue.SUPPRESSED, ReportVerdict.NOT_COMPARED))))
                    .endsWith("Landelijk is het cijfer afgeschermd.");
        }
    }

    @Nested
    class ADistribution {

        private ReportIndicator distribution(List<ReportValue> own, List<ReportValue> others) {
            ReportBreakdown breakdown = new ReportBreakdown(
                    "naar reden",
                    MARCH_2025,
                    List.of("Werk", "Verhuizing", "Overlijden"),
                    List.of(
                            new ReportSeries("Meerdijk", SeriesRole.OWN, own),
                            new ReportSeries("Nederland", SeriesRole.COMPARISON, others)));
            return new ReportIndicator(
                    "WI-RED-02",
                    "Uitstroom naar reden",
                    ReportUnit.PERCENT,
                    1,
                    ReportMoment.TWELVE_MONTHS,
                    "",
                    null,
                    breakdown,
                    List.of(national(value("100"), ReportVerdict.NOT_COMPARED)),
                    null);
        }

        @Test
        void namesItsLargestCategoryAndTheGroups() {
            assertThat(dutch(distribution(
                            List.of(value("55"), value("40"), value("5")),
                            List.of(value("50.04"), value("40"), value("9.96")))))
                    .isEqualTo("Bij Meerdijk was ‘Werk’ in de twaalf maanden tot en met maart 2025 de grootste "
                            + "categorie: 55,0%. Landelijk was dat 50,0%.");
        }

        @Test
        void namesAllThatAreEquallyLarge() {
            assertThat(dutch(distribution(
                            List.of(value("45"), value("45.0"), value("10")),
                            List.of(value("50"), value("40"), value("10")))))
                    .isEqualTo("Bij Meerdijk waren ‘Werk’ en ‘Verhuizing’ in de twaalf maanden tot en met maart 2025 "
                            + "de grootste categorieën: elk 45,0%.");
        }

        @Test
        void passesOverSuppressedCategories() {
            assertThat(dutch(distribution(
                            List.of(ReportValue.SUPPRESSED, value("40"), value("5")),
                            List.of(value("50"), ReportValue.SUPPRESSED, value("10")))))
                    .isEqualTo("Bij Meerdijk was ‘Verhuizing’ in de twaalf maanden tot en met maart 2025 de grootste "
                            + "categorie: 40,0%. Landelijk is het cijfer afgeschermd.");
        }

        @Test
        void withoutAFigureHasNone() {
            List<ReportValue> none = Collections.nCopies(3, ReportValue.MISSING);

            assertThat(dutch(distribution(none, none)))
                    .isEqualTo("Meerdijk heeft in de twaalf maanden tot en met maart 2025 geen cijfer.");
        }
    }

    @Nested
    class AYear {

        @Test
        void isComparedWithTheYearBefore() {
            ReportDevelopment development = ReportDevelopment.ofValues(
                    List.of(ReportPeriod.of(Year.of(2023)), ReportPeriod.of(Year.of(2024))),
                    List.of(new ReportSeries("Meerdijk", SeriesRole.OWN, List.of(value("-0.8"), value("-2.3456")))));

            assertThat(dutch(new ReportIndicator(
                            "WI-BUI-03",
                            "Budgetresultaat BUIG",
                            ReportUnit.PERCENT,
                            1,
                            ReportMoment.IN_YEAR,
                            "",
                            development,
                            null,
                            List.of(),
                            null)))
                    .isEqualTo("Het budgetresultaat van Meerdijk was in 2024 -2,3% van het budget, 1,5 procentpunt "
                            + "lager dan een jaar eerder.");
        }
    }

    @Nested
    class InEnglish {

        @Test
        void aRatioKeepsTheDutchNotation() {
            assertThat(english(ratio(value("39.6"), provisional("38.2"), national(value("21.9"), ReportVerdict.WORSE))))
                    .isEqualTo("Meerdijk had 38,2 benefits per thousand inhabitants at the end of March 2025 "
                            + "(provisional), 1,4 less than a year earlier. Nationally it was 21,9 per thousand "
                            + "inhabitants. Compared with that, Meerdijk does worse.");
        }

        @Test
        void aCountHasAPercentageAndTheGroupItsIndex() {
            assertThat(english(count(
                            "WI-VOL-01",
                            value("38757"),
                            value("38214"),
                            national(value("97.5"), ReportVerdict.NOT_COMPARED))))
                    .isEqualTo("Meerdijk had 38.214 benefits at the end of March 2025, 1,4% less than a year earlier. "
                            + "Nationally this fell by 2,5% since March 2024 (318 participants with a figure in every "
                            + "period).");
        }
    }
}
