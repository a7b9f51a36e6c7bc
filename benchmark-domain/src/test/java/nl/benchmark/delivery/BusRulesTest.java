package nl.benchmark.delivery;

import static nl.benchmark.delivery.BusFixtures.COLUMNS;
import static nl.benchmark.delivery.BusFixtures.EXPECTED;
import static nl.benchmark.delivery.BusFixtures.MONTH;
import static nl.benchmark.delivery.BusFixtures.PLAIN_NUMBER;
import static nl.benchmark.delivery.BusFixtures.csv;
import static nl.benchmark.delivery.BusFixtures.grant;
import static nl.benchmark.delivery.BusFixtures.line;
import static nl.benchmark.delivery.BusFixtures.lines;
import static nl.benchmark.delivery.BusFixtures.pseudonym;
import static nl.benchmark.delivery.BusFixtures.read;
import static nl.benchmark.delivery.BusFixtures.readAmongGood;
import static nl.benchmark.delivery.BusFixtures.source;
import static nl.benchmark.delivery.FindingRule.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.benchmark.delivery.BusFixtures.Line;
import nl.benchmark.delivery.DeliveryReading.Verdict;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusRulesTest {

    /** All findings but the shares of BUS-013, which small files always have. */
    private static List<Finding> withoutShares(BusReading reading) {
        return reading.findings().list().stream()
                .filter(finding -> finding.rule() != BUS_013)
                .toList();
    }

    private static List<FindingRule> rules(BusReading reading) {
        return withoutShares(reading).stream().map(Finding::rule).toList();
    }

    private static Finding only(BusReading reading) {
        assertThat(withoutShares(reading)).hasSize(1);
        return withoutShares(reading).get(0);
    }

    @Test
    void aCorrectFileHasNoFindingAndIsAccepted() {
        BusReading reading = read(line(1), grant(2));

        assertThat(reading.findings().list()).isEmpty();
        assertThat(reading.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(reading.records()).isEqualTo(2);
    }

    @Nested
    class File001WrongOrganisation {

        @Test
        void anotherMunicipalityRefusesTheFileAtItsLine() {
            BusReading reading = read(line(1), line(2).with("gemeentecode", "0599"));

            assertThat(only(reading).rule()).isEqualTo(FILE_001);
            assertThat(only(reading).line()).isEqualTo(3);
            assertThat(only(reading).found()).isEqualTo("0599");
            assertThat(only(reading).expected()).isEqualTo("0363");
            assertThat(reading.refused()).isTrue();
        }

        @Test
        void theSameMunicipalityWithoutItsLeadingZeroIsAccepted() {
            assertThat(rules(read(line(1).with("gemeentecode", "363")))).isEmpty();
        }

        @Test
        void anEmptyMunicipalityRejectsOnlyTheLine() {
            BusReading reading = readAmongGood(line(1).without("gemeentecode"));

            assertThat(rules(reading)).containsExactly(BUS_001);
            assertThat(reading.refused()).isFalse();
        }
    }

    @Nested
    class File002WrongMonth {

        @Test
        void anotherMonthRefusesTheFile() {
            assertThat(only(read(line(1).with("statistiekmaand", "04"))).rule()).isEqualTo(FILE_002);
        }

        @Test
        void anotherYearRefusesTheFile() {
            assertThat(only(read(line(1).with("statistiekjaar", "2024"))).rule())
                    .isEqualTo(FILE_002);
        }

        @Test
        void organisationAndMonthAreBothTold() {
            Line other = line(1).with("gemeentecode", "0599").with("statistiekmaand", "02");

            assertThat(rules(read(other))).containsExactlyInAnyOrder(FILE_001, FILE_002);
        }

        @Test
        void onTheLastDayOfTheMonthItIsNotOver() {
            DeliveryExpectation lastDay = new DeliveryExpectation("0363", MONTH, LocalDate.of(2025, 3, 31));

            assertThat(rules(read(source(csv(line(1))), lastDay, DeliveryLimits.DEFAULTS)))
                    .containsExactly(FILE_002);
        }

        @Test
        void onTheFirstDayOfTheNextMonthItIsOver() {
            DeliveryExpectation nextDay = new DeliveryExpectation("0363", MONTH, LocalDate.of(2025, 4, 1));

            assertThat(rules(read(source(csv(line(1))), nextDay, DeliveryLimits.DEFAULTS)))
                    .isEmpty();
        }

        @Test
        void aMonthWithoutLayoutIsRefused() {
            DeliveryExpectation early =
                    new DeliveryExpectation("0363", YearMonth.of(2012, 12), LocalDate.of(2025, 4, 1));

            assertThat(rules(read(source(csv(line(1))), early, DeliveryLimits.DEFAULTS)))
                    .containsExactly(FILE_002);
        }
    }

    @Nested
    class File003NotReadable {

        @Test
        void eachMissingRequiredColumnIsAnErrorOnLineOne() {
            String csv = csv(line(1)).replace("geslacht;", "sekse;").replace("leefvorm;", "vorm;");
            csv = csv.replace("statistiekcode;", "code;");

            List<Finding> findings = read(csv).findings().list();

            assertThat(findings).extracting(Finding::rule).containsExactly(FILE_003, FILE_003);
            assertThat(findings).extracting(Finding::line).containsOnly(1);
            assertThat(findings).extracting(Finding::field).containsExactly("8 statistiekcode", "20 geslacht");
        }

        @Test
        void aMissingColumnThatIsNotAlwaysRequiredIsNoError() {
            String csv = csv(line(1)).replace(";reden_beeindiging", "").replace(";\r\n", "\r\n");

            assertThat(rules(read(csv))).isEmpty();
        }

        @Test
        void aDoubledColumnIsRefused() {
            String csv = csv(line(1)).replace("huisvesting", "geslacht");

            assertThat(only(read(csv)).textKey()).isEqualTo("FILE-003.columnDoubled");
        }

        @Test
        void aFileThatBreaksOffInALineIsRefused() {
            String csv = csv(lines(1, 3));

            Finding finding = only(read(csv.substring(0, csv.length() - 20)));
            assertThat(finding.textKey()).isEqualTo("FILE-003.truncated");
            assertThat(finding.line()).isEqualTo(4);
        }

        @Test
        void aLastLineWithoutLineEndIsComplete() {
            String csv = csv(lines(1, 3));

            assertThat(rules(read(csv.substring(0, csv.length() - 2)))).isEmpty();
        }

        @Test
        void anUnbalancedQuoteIsRefusedWithItsLine() {
            String csv = csv(line(1), line(2).with("versie_softwarepakket", "\"25.1"), line(3));

            Finding finding = only(read(csv));
            assertThat(finding.textKey()).isEqualTo("FILE-003.quotes");
            assertThat(finding.line()).isEqualTo(3);
        }

        @Test
        void quotesByRfc4180AreAccepted() {
            String csv = csv(
                    line(1).with("toelichting", "\"a;\"\"b\"\"\r\nc\"").with("geslacht", "\"1\""),
                    line(2).with("toelichting", ""));

            BusReading reading = read(csv);
            assertThat(reading.records()).isEqualTo(2);
            assertThat(rules(reading)).containsExactly(INFO_001);
        }
    }

    @Nested
    class File005NotPseudonymised {

        private static final String PASSING_DATE = "20200602";

        @ParameterizedTest
        @ValueSource(strings = {PLAIN_NUMBER, "111.222.333", "0111222333", "010000008", "10000008"})
        void aPlainNumberRefusesTheFileAndIsNotQuoted(String number) {
            BusReading reading = read(line(1), line(2).with("bsn", number));

            Finding finding = only(reading);
            assertThat(finding.rule()).isEqualTo(FILE_005);
            assertThat(finding.line()).isEqualTo(3);
            assertThat(finding.found()).isEmpty();
            assertThat(reading.content()).isEmpty();
        }

        @Test
        void nineDigitsThatFailTheTestAreOnlyAWrongPseudonym() {
            BusReading reading = readAmongGood(line(1).with("bsn", "111222334"));

            assertThat(rules(reading)).containsExactly(BUS_003);
            assertThat(only(reading).found()).isEmpty();
        }

        @Test
        void zerosAndNinesMeanNotApplicableAndSoMissing() {
            assertThat(rules(readAmongGood(line(1).with("bsn", "000000000")))).containsExactly(BUS_001);
            assertThat(rules(readAmongGood(line(1).with("bsn", "999999999")))).containsExactly(BUS_001);
        }

        private List<Line> registrations(int passing, int others) {
            List<Line> lines = new ArrayList<>();
            int number = 100_000_000;
            for (int i = 0; i < passing; i++) {
                do {
                    number++;
                } while (!ElevenTest.passes(Integer.toString(number).toCharArray(), 0, 9));
                lines.add(line(i).registration(number));
            }
            for (int i = 0; i < others; i++) {
                lines.add(line(1000 + i).registration("R" + i));
            }
            return lines;
        }

        @Test
        void registrationNumbersThatAreNinetyPercentRealNumbersAreRefused() {
            assertThat(only(read(registrations(18, 2))).textKey()).isEqualTo("FILE-005.column");
        }

        @Test
        void belowNinetyPercentIsAccepted() {
            assertThat(rules(read(registrations(17, 3)))).isEmpty();
        }

        @Test
        void nineteenValuesSayNothing() {
            assertThat(rules(read(registrations(19, 0)))).isEmpty();
        }

        @Test
        void anUnknownColumnIsTestedToo() {
            List<Line> lines = new ArrayList<>();
            registrations(20, 0)
                    .forEach(line ->
                            lines.add(line(lines.size()).with("klant", line.get("registratienummer_uitkering"))));

            assertThat(rules(read(lines))).containsExactlyInAnyOrder(INFO_001, FILE_005);
        }

        @Test
        void oneDateInAllLinesIsNoNumberAlthoughItPasses() {
            assertThat(ElevenTest.passes(PASSING_DATE.toCharArray(), 0, 8)).isTrue();
            List<Line> lines = lines(1, 30).stream()
                    .map(line -> line.with("datum_invoering_administratie", PASSING_DATE))
                    .toList();

            assertThat(rules(read(lines))).isEmpty();
        }
    }

    @Nested
    class File007Empty {

        @Test
        void nothingAtAll() {
            assertThat(rules(read(""))).containsExactly(FILE_007);
        }

        @Test
        void onlyAHeader() {
            assertThat(rules(read(csv(List.of())))).containsExactly(FILE_007);
        }

        @Test
        void onlyRejectedRecords() {
            assertThat(rules(read(line(1).with("geslacht", "3")))).containsExactlyInAnyOrder(BUS_002, FILE_007);
        }
    }

    @Nested
    class Bus001Required {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "statistiekjaar",
                    "statistiekmaand",
                    "gemeentecode",
                    "registratienummer_uitkering",
                    "statistiekcode",
                    "leefvorm",
                    "betaalbaar_gesteld_bedrag",
                    "bsn",
                    "geboortedatum",
                    "geslacht",
                    "aanvangsdatum_uitkering_persoon"
                })
        void anEmptyFieldRejectsTheLine(String field) {
            BusReading reading = readAmongGood(line(1).with(field, " "));

            Finding finding = only(reading);
            assertThat(finding.rule()).isEqualTo(BUS_001);
            assertThat(finding.field()).endsWith(" " + field);
            assertThat(finding.line()).isEqualTo(2);
            assertThat(reading.rejectedRecords()).isEqualTo(1);
            assertThat(reading.verdict()).isEqualTo(Verdict.ACCEPTED_WITH_WARNINGS);
            assertThat(reading.content().orElseThrow().benefits().size()).isEqualTo(10);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"berichtgevercode", "naam_softwarepakket", "aantal_kostendelers", "bedrag_norm_grondslag"})
        void otherFieldsMayBeEmpty(String field) {
            assertThat(rules(readAmongGood(line(1).without(field)))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"01", "02", "03", "14"})
        void householdIsRequiredForCaseloadSchemes(String scheme) {
            Line line = line(1).with("statistiekcode", scheme).without("leefvorm");

            assertThat(rules(readAmongGood(scheme.equals("14") ? line.with("nadere_classificatie_bbz", "1") : line)))
                    .containsExactly(BUS_001);
        }

        @ParameterizedTest
        @ValueSource(strings = {"11", "12"})
        void clusterIsRequiredForSpecialAssistanceAndHouseholdIsNot(String scheme) {
            Line grant = grant(1).with("statistiekcode", scheme);

            assertThat(rules(readAmongGood(grant))).isEmpty();
            assertThat(only(readAmongGood(grant.without("cluster_bijzondere_bijstand")))
                            .field())
                    .isEqualTo("17 cluster_bijzondere_bijstand");
        }

        @Test
        void reasonIsRequiredWhenEnded() {
            Line ended = line(1).with("einddatum_uitkering_persoon", "20250315");

            assertThat(only(readAmongGood(ended)).field()).isEqualTo("34 reden_beeindiging");
            assertThat(rules(readAmongGood(ended.with("reden_beeindiging", "11"))))
                    .isEmpty();
        }

        @Test
        void aFillerIsEmptyBeforeTheRequiredCheck() {
            Line ended = line(1).with("einddatum_uitkering_persoon", "20250315");

            assertThat(rules(readAmongGood(ended.with("reden_beeindiging", "99"))))
                    .containsExactly(BUS_001);
            assertThat(rules(readAmongGood(line(1).with("betaalbaar_gesteld_bedrag", "999999"))))
                    .containsExactly(BUS_001);
            assertThat(rules(readAmongGood(line(1).with("geboortedatum", "99999999"))))
                    .containsExactly(BUS_001);
        }
    }

    @Nested
    class Bus002CodeLists {

        @ParameterizedTest
        @CsvSource({
            "naam_softwarepakket,xyz",
            "statistiekcode,04",
            "leefvorm,5",
            "geslacht,9",
            "huisvesting,7",
            "ontheffing_arbeidsverplichting,1",
            "reden_einde_ontheffing,6",
            "uitvoering_tegenprestatie,3",
            "reden_vermindering,02",
            "soort_inkomsten,12",
            "vrijlating_inkomsten,9",
            "reden_beeindiging,08"
        })
        void aValueOutsideTheListRejectsTheLine(String field, String value) {
            Finding finding = readAmongGood(line(1).with(field, value)).findings().list().stream()
                    .filter(f -> f.rule() == BUS_002)
                    .findFirst()
                    .orElseThrow();

            assertThat(finding.field()).endsWith(" " + field);
            assertThat(finding.found()).isEqualTo(value);
            assertThat(finding.expected()).isNotEmpty();
        }

        @Test
        void expectedIsTheCodeListOfThatMonth() {
            assertThat(only(readAmongGood(line(1).with("leefvorm", "5"))).expected())
                    .isEqualTo("1, 2, 3, 4");
        }

        @Test
        void aCodeWithoutItsLeadingZeroIsAnotherCode() {
            assertThat(rules(readAmongGood(line(1).with("statistiekcode", "1"))))
                    .containsExactly(BUS_002);
        }

        @Test
        void aCodeIsValidFromItsFirstMonthOn() {
            CodeList.Code code = Layout.bus().codes(17).codes().get(10);

            assertThat(code.code()).isEqualTo("k");
            assertThat(code.validIn(YearMonth.of(2014, 12))).isFalse();
            assertThat(code.validIn(YearMonth.of(2015, 1))).isTrue();
        }
    }

    @Nested
    class Bus003TypesAndLengths {

        @ParameterizedTest
        @CsvSource({
            "berichtgevercode,03630",
            "berichtgevercode,36a",
            "versie_softwarepakket,1234567890123",
            "registratienummer_uitkering,1234567890abcdef",
            "aantal_kostendelers,001",
            "bedrag_norm_grondslag,12345",
            "bedrag_norm_grondslag,+123",
            "bedrag_norm_grondslag,'12,5'",
            "bedrag_vermindering_afstemming,+12345",
            "bedrag_inkomsten_uitkering,-",
            "bedrag_inkomsten_uitkering,1-23",
            "betaalbaar_gesteld_bedrag,1234567",
            "betaalbaar_gesteld_bedrag,-123",
            "geslacht,11",
            "datum_invoering_administratie,20250230",
            "datum_invoering_administratie,01-02-2025",
            "datum_invoering_administratie,18991231",
            "datum_invoering_administratie,20260401",
            "geboortedatum,19801301",
            "bsn,v1:abc",
            "bsn,12345678"
        })
        void aWrongValueRejectsTheLine(String field, String value) {
            Finding finding = only(readAmongGood(line(1).with(field, value)));

            assertThat(finding.rule()).isEqualTo(BUS_003);
            assertThat(finding.field()).endsWith(" " + field);
        }

        @ParameterizedTest
        @CsvSource({
            "berichtgevercode,0363",
            "versie_softwarepakket,123456789012",
            "registratienummer_uitkering,1234567890abcde",
            "aantal_kostendelers,99",
            "bedrag_norm_grondslag,1234",
            "bedrag_vermindering_afstemming,+1234",
            "bedrag_inkomsten_uitkering,-1234",
            "bedrag_inkomsten_uitkering,12345",
            "betaalbaar_gesteld_bedrag,123456",
            "datum_invoering_administratie,19000101",
            "datum_invoering_administratie,20260331",
            "datum_invoering_administratie,2024-02-29",
            "geboortedatum,1980-12-31"
        })
        void aCorrectValueIsAccepted(String field, String value) {
            assertThat(rules(readAmongGood(line(1).with(field, value)))).isEmpty();
        }

        @Test
        void aPseudonymHasExactlyFortyThreeCharactersBase64Url() {
            String right = pseudonym(1);

            assertThat(rules(readAmongGood(line(1).with("bsn", right.substring(0, 45)))))
                    .containsExactly(BUS_003);
            assertThat(rules(readAmongGood(line(1).with("bsn", right + "A")))).containsExactly(BUS_003);
            assertThat(rules(readAmongGood(line(1).with("bsn", right.substring(0, 45) + "+"))))
                    .containsExactly(BUS_003);
            assertThat(rules(readAmongGood(line(1).with("bsn", "v2" + right.substring(2)))))
                    .containsExactly(BUS_003);
        }

        @Test
        void aLineWithAnotherNumberOfFieldsIsRejected() {
            String csv = csv(lines(1, 6)).replaceFirst("\r\n2025;", "\r\n2025;;");

            BusReading reading = read(csv);
            assertThat(only(reading).textKey()).isEqualTo("BUS-003.columns");
            assertThat(only(reading).found()).isEqualTo("35");
            assertThat(reading.rejectedRecords()).isEqualTo(1);
        }
    }

    @Nested
    class Bus004SameKindOfIncomeTwice {

        @Test
        void theLaterLineIsRejectedAndTheFirstCounts() {
            Line line = line(1).income("11", "+0200", "1");
            BusReading reading = readAmongGood(line, line.with("bedrag_inkomsten_persoon", "+0300"));

            assertThat(only(reading).rule()).isEqualTo(BUS_004);
            assertThat(only(reading).line()).isEqualTo(3);
            assertThat(reading.content().orElseThrow().incomes().amount(0)).isEqualTo(200);
            assertThat(reading.content().orElseThrow().incomes().size()).isEqualTo(1);
        }

        @Test
        void twoLinesWithoutIncomeAreTheSameToo() {
            assertThat(rules(readAmongGood(line(1), line(1)))).containsExactly(BUS_004);
        }

        @Test
        void anotherKindIsAnotherLine() {
            assertThat(rules(readAmongGood(line(1).income("11", 200, "1"), line(1).income("98", 10, "2"))))
                    .isEmpty();
        }

        @Test
        void theSameKindInAnotherBenefitIsAnotherLine() {
            Line line = line(1).income("11", 200, "1");

            assertThat(rules(readAmongGood(line, line.registration("other")))).isEmpty();
        }

        @Test
        void theSameKindOfAnotherPersonIsAnotherLine() {
            Line line = line(1).with("leefvorm", "3").income("11", 200, "1");

            assertThat(rules(readAmongGood(line, line.person(2)))).isEmpty();
        }

        @Test
        void forSpecialAssistanceTheLineIsTheKey() {
            BusReading reading = readAmongGood(grant(1), grant(1));

            assertThat(rules(reading)).isEmpty();
            assertThat(reading.content().orElseThrow().grants().size()).isEqualTo(2);
        }

        @Test
        void aRejectedLineDoesNotCountAsTheFirst() {
            BusReading reading = readAmongGood(line(1).with("geslacht", "3"), line(1));

            assertThat(rules(reading)).containsExactly(BUS_002);
            assertThat(reading.content().orElseThrow().benefits().size()).isEqualTo(11);
        }
    }

    @Nested
    class Bus005FieldsDiffer {

        @ParameterizedTest
        @CsvSource({
            "statistiekcode,02",
            "leefvorm,2",
            "aantal_kostendelers,02",
            "bedrag_norm_grondslag,1346",
            "bedrag_vermindering_afstemming,-0010",
            "bedrag_inkomsten_uitkering,+0010",
            "betaalbaar_gesteld_bedrag,1279",
            "datum_invoering_administratie,20200602",
            "cluster_bijzondere_bijstand,a",
            "nadere_classificatie_bbz,1"
        })
        void aBenefitFieldThatDiffersRejectsTheLaterLine(String field, String value) {
            BusReading reading =
                    readAmongGood(line(1), line(1).income("11", 1, "2").with(field, value));

            assertThat(only(reading).textKey()).isEqualTo("BUS-005.benefit");
            assertThat(only(reading).field()).endsWith(" " + field);
            assertThat(only(reading).line()).isEqualTo(3);
        }

        @ParameterizedTest
        @CsvSource({
            "geboortedatum,19800518",
            "geslacht,2",
            "huisvesting,2",
            "aanvangsdatum_uitkering_persoon,20200602",
            "einddatum_uitkering_persoon,20250401",
            "ontheffing_arbeidsverplichting,4",
            "einddatum_ontheffing,20250401",
            "reden_einde_ontheffing,1",
            "uitvoering_tegenprestatie,1",
            "reden_vermindering,01",
            "aanvangsdatum_vermindering,20250301",
            "einddatum_vermindering,20250401"
        })
        void aPersonFieldThatDiffersRejectsTheLaterLine(String field, String value) {
            Line later = line(1).income("11", 1, "2").with(field, value);
            if (field.equals("einddatum_uitkering_persoon")) {
                later = later.with("reden_beeindiging", "11");
            }
            BusReading reading = readAmongGood(line(1), later);

            assertThat(only(reading).textKey()).isEqualTo("BUS-005.person");
            assertThat(only(reading).field()).endsWith(" " + field);
        }

        @Test
        void theSameValueInAnotherNotationIsEqual() {
            Line other = line(1).income("11", 1, "2")
                    .with("geboortedatum", "1980-05-17")
                    .with("betaalbaar_gesteld_bedrag", "1278")
                    .with("nadere_classificatie_bbz", "9")
                    .with("einddatum_uitkering_persoon", "");

            assertThat(rules(readAmongGood(line(1), other))).isEmpty();
        }

        @Test
        void linesOfOneBenefitMayBeScattered() {
            List<Line> lines = new ArrayList<>(lines(1, 300));
            lines.add(line(1).income("11", 1, "2"));
            lines.add(line(1).income("98", 1, "2").with("leefvorm", "2"));

            BusReading reading = read(lines);
            assertThat(only(reading).rule()).isEqualTo(BUS_005);
            assertThat(only(reading).line()).isEqualTo(303);
            assertThat(only(reading).arguments()).containsExactly("2");
        }

        @Test
        void aPersonMayDifferBetweenTwoBenefits() {
            assertThat(rules(
                            readAmongGood(line(1), line(1).registration("other").with("huisvesting", "2"))))
                    .isEmpty();
        }

        @Test
        void specialAssistanceMayNotHaveTheNumberOfACaseloadBenefit() {
            assertThat(only(readAmongGood(line(1), grant(1).registration("R1"))).line())
                    .isEqualTo(3);
            assertThat(only(readAmongGood(grant(1).registration("R1"), line(1))).line())
                    .isEqualTo(3);
            assertThat(only(readAmongGood(line(1), grant(1).registration("R1"))).textKey())
                    .isEqualTo("BUS-005.sharedNumber");
        }

        @Test
        void twoPaymentsOfOneNumberMayDiffer() {
            assertThat(rules(readAmongGood(grant(1), grant(1).with("betaalbaar_gesteld_bedrag", 5))))
                    .isEmpty();
        }
    }

    @Nested
    class Bus006EndBeforeStart {

        private Line ended(String end) {
            return line(1).with("aanvangsdatum_uitkering_persoon", "20250310")
                    .with("einddatum_uitkering_persoon", end)
                    .with("reden_beeindiging", "11");
        }

        @Test
        void theDayBeforeIsAnError() {
            assertThat(only(readAmongGood(ended("20250309"))).rule()).isEqualTo(BUS_006);
        }

        @Test
        void theSameDayIsAccepted() {
            assertThat(rules(readAmongGood(ended("20250310")))).isEmpty();
        }

        @Test
        void theReductionHasAnOrderToo() {
            Line line = line(1).with("reden_vermindering", "01").with("aanvangsdatum_vermindering", "20250310");

            assertThat(rules(readAmongGood(line.with("einddatum_vermindering", "20250309"))))
                    .containsExactly(BUS_006);
            assertThat(rules(readAmongGood(line.with("einddatum_vermindering", "20250310"))))
                    .isEmpty();
        }
    }

    @Nested
    class Bus007Bbz {

        @Test
        void classificationWithoutBbzIsAWarning() {
            BusReading reading = readAmongGood(line(1).with("nadere_classificatie_bbz", "1"));

            assertThat(only(reading).textKey()).isEqualTo("BUS-007.superfluous");
            assertThat(reading.verdict()).isEqualTo(Verdict.ACCEPTED_WITH_WARNINGS);
            assertThat(reading.rejectedRecords()).isZero();
        }

        @Test
        void bbzWithoutClassificationIsAWarning() {
            assertThat(rules(readAmongGood(line(1).with("statistiekcode", "14"))))
                    .contains(BUS_007);
        }

        @Test
        void bothOrNeitherIsRight() {
            assertThat(rules(readAmongGood(
                            line(1).with("statistiekcode", "14").with("nadere_classificatie_bbz", "1"),
                            line(2).with("nadere_classificatie_bbz", "9"))))
                    .isEmpty();
        }

        @Test
        void itIsToldOncePerBenefit() {
            Line line = line(1).with("nadere_classificatie_bbz", "1");

            assertThat(rules(readAmongGood(line, line.income("11", 5, "2")))).containsExactly(BUS_007);
        }
    }

    @Nested
    class Bus008Household {

        private Line partner() {
            return line(1).person(2);
        }

        @Test
        void aCoupleOfWhomOneRunsIsAWarning() {
            assertThat(only(readAmongGood(line(1).with("leefvorm", "3"))).textKey())
                    .isEqualTo("BUS-008.couple");
        }

        @Test
        void aCoupleOfTwoIsRight() {
            assertThat(rules(readAmongGood(
                            line(1).with("leefvorm", "3"), partner().with("leefvorm", "3"))))
                    .isEmpty();
        }

        @Test
        void anEndedCoupleIsNoWarning() {
            Line ended = line(1).with("leefvorm", "3")
                    .with("einddatum_uitkering_persoon", "20250331")
                    .with("reden_beeindiging", "11");

            assertThat(rules(readAmongGood(ended))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"1", "2"})
        void aSingleWithTwoWhoRunIsAWarning(String household) {
            BusReading reading =
                    readAmongGood(line(1).with("leefvorm", household), partner().with("leefvorm", household));

            assertThat(only(reading).textKey()).isEqualTo("BUS-008.single");
            assertThat(only(reading).line()).isEqualTo(2);
        }

        @Test
        void anotherHouseholdMayHaveAny() {
            assertThat(rules(readAmongGood(
                            line(1).with("leefvorm", "4"), partner().with("leefvorm", "4"))))
                    .isEmpty();
        }
    }

    @Nested
    class Bus009PensionAge {

        private Line born(String scheme, String day) {
            return line(1).with("statistiekcode", scheme).with("geboortedatum", day);
        }

        @ParameterizedTest
        @ValueSource(strings = {"02", "03"})
        void reachedOnTheLastDayOfTheMonthIsAWarning(String scheme) {
            assertThat(only(readAmongGood(born(scheme, "19580331"))).rule()).isEqualTo(BUS_009);
        }

        @ParameterizedTest
        @ValueSource(strings = {"02", "03"})
        void reachedADayLaterIsNone(String scheme) {
            assertThat(rules(readAmongGood(born(scheme, "19580401")))).isEmpty();
        }

        @Test
        void generalAssistanceIsNoWarning() {
            assertThat(rules(readAmongGood(born("01", "19500101")))).isEmpty();
        }

        @Test
        void whoHasEndedIsNoWarning() {
            Line ended = born("02", "19580331")
                    .with("einddatum_uitkering_persoon", "20250331")
                    .with("reden_beeindiging", "03");

            assertThat(rules(readAmongGood(ended))).isEmpty();
        }
    }

    @Nested
    class Bus010NothingPaid {

        private final Line line = line(1).with("betaalbaar_gesteld_bedrag", "0");

        @Test
        void nothingPaidWithoutReasonIsAWarning() {
            assertThat(only(readAmongGood(line)).rule()).isEqualTo(BUS_010);
            assertThat(rules(readAmongGood(line.with("bedrag_inkomsten_uitkering", "+0000"))))
                    .containsExactly(BUS_010);
        }

        @Test
        void oneEuroPaidIsRight() {
            assertThat(rules(readAmongGood(line.with("betaalbaar_gesteld_bedrag", "1"))))
                    .isEmpty();
        }

        @Test
        void incomeOrReductionExplainsIt() {
            assertThat(rules(readAmongGood(line.with("bedrag_inkomsten_uitkering", "+0001"))))
                    .isEmpty();
            assertThat(rules(readAmongGood(line.with("bedrag_vermindering_afstemming", "+0001"))))
                    .isEmpty();
            assertThat(rules(readAmongGood(line.income("11", "1", "2")))).isEmpty();
        }

        @Test
        void anEndedBenefitIsNoWarning() {
            assertThat(rules(readAmongGood(
                            line.with("einddatum_uitkering_persoon", "20250331").with("reden_beeindiging", "11"))))
                    .isEmpty();
        }
    }

    @Nested
    class Bus013UnknownShare {

        private BusReading unknownHousing(int unknown, int of) {
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < of; i++) {
                lines.add(i < unknown ? line(i).without("huisvesting") : line(i));
            }
            return read(lines);
        }

        @Test
        void overTenPercentIsANote() {
            BusReading reading = unknownHousing(3, 29);

            assertThat(reading.findings().list()).hasSize(1);
            Finding note = reading.findings().list().get(0);
            assertThat(note.rule()).isEqualTo(BUS_013);
            assertThat(note.found()).isEqualTo("3/29");
            assertThat(note.line()).isZero();
            assertThat(reading.verdict()).isEqualTo(Verdict.ACCEPTED);
        }

        @Test
        void exactlyTenPercentIsNone() {
            assertThat(unknownHousing(3, 30).findings().list()).isEmpty();
        }

        @Test
        void whereTheFieldDoesNotApplyItIsNotCounted() {
            assertThat(read(line(1), grant(2), grant(3), grant(4)).findings().list())
                    .isEmpty();
        }

        @Test
        void notApplicableIsNotUnknown() {
            assertThat(read(line(1).with("uitvoering_tegenprestatie", "9"))
                            .findings()
                            .list())
                    .isEmpty();
        }
    }

    @Nested
    class Bus014EndedLongAgo {

        private Line ended(String end) {
            return line(1).with("einddatum_uitkering_persoon", end).with("reden_beeindiging", "11");
        }

        @Test
        void twelveMonthsBeforeTheMonthIsAccepted() {
            assertThat(rules(readAmongGood(ended("20240301")))).isEmpty();
        }

        @Test
        void aDayEarlierIsAnError() {
            Finding finding = only(readAmongGood(ended("20240229")));

            assertThat(finding.rule()).isEqualTo(BUS_014);
            assertThat(finding.found()).isEqualTo("20240229");
        }
    }

    @Nested
    class TooManyRejected {

        private BusReading rejected(int rejected, int of) {
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < of; i++) {
                lines.add(i < rejected ? line(i).with("geslacht", "3").with("leefvorm", "7") : line(i));
            }
            return read(lines);
        }

        @Test
        void fourOfTenIsFewEnough() {
            BusReading reading = rejected(4, 10);

            assertThat(reading.rejectedRecords()).isEqualTo(4);
            assertThat(reading.findings().errors()).isEqualTo(8);
            assertThat(reading.verdict()).isEqualTo(Verdict.ACCEPTED_WITH_WARNINGS);
        }

        @Test
        void fiveOfTenRejectsTheDelivery() {
            assertThat(rejected(5, 10).verdict()).isEqualTo(Verdict.REJECTED);
            assertThat(rejected(5, 10).tooManyRejected()).isTrue();
        }

        @Test
        void onePercentIsFewEnough() {
            assertThat(rejected(5, 500).verdict()).isEqualTo(Verdict.ACCEPTED_WITH_WARNINGS);
        }

        @Test
        void overOnePercentRejects() {
            assertThat(rejected(5, 499).verdict()).isEqualTo(Verdict.REJECTED);
        }
    }

    @Nested
    class Columns {

        @Test
        void anyOrderReadsTheSame() {
            List<String> backwards = new ArrayList<>(COLUMNS);
            Collections.reverse(backwards);
            Line line = line(1);
            String csv = String.join(";", backwards) + "\n"
                    + String.join(";", backwards.stream().map(line::get).toList()) + "\n";

            BusReading reading = read(csv);
            assertThat(rules(reading)).isEmpty();
            assertThat(reading.content().orElseThrow().benefits().paid(0)).isEqualTo(1278);
        }

        @Test
        void anUnknownColumnIsANoteWithItsName() {
            Finding note = only(read(line(1).with("klantnaam", "Jansen")));

            assertThat(note.rule()).isEqualTo(INFO_001);
            assertThat(note.severity()).isEqualTo(Severity.NOTE);
            assertThat(note.field()).isEqualTo("klantnaam");
            assertThat(note.found()).isEmpty();
        }

        @Test
        void aNameThatIsNoPlainWordIsNotQuoted() {
            assertThat(only(read(line(1).with(pseudonym(5), ""))).field()).isEmpty();
        }

        @Test
        void emptyLinesAreNoRecords() {
            assertThat(read(csv(line(1)) + "\r\n\r\n").records()).isEqualTo(1);
        }
    }

    @Test
    void findingsAreCountedExactlyAndKeptUpToTheLimit() {
        List<Line> lines =
                lines(1, 30).stream().map(line -> line.with("geslacht", "3")).toList();
        DeliveryLimits limits = new DeliveryLimits(1 << 20, 1 << 20, 200, 1 << 16, 1000, 10);

        Findings findings = read(source(csv(lines)), EXPECTED, limits).findings();

        assertThat(findings.count(BUS_002)).isEqualTo(30);
        assertThat(findings.list()).filteredOn(f -> f.rule() == BUS_002).hasSize(10);
        assertThat(findings.count(INFO_002)).isEqualTo(1);
        assertThat(findings.list()).filteredOn(f -> f.rule() == FILE_007).hasSize(1);
    }
}
