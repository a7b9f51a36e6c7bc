package nl.benchmark.delivery;

import static nl.benchmark.delivery.RecordFixtures.application;
import static nl.benchmark.delivery.RecordFixtures.claim;
import static nl.benchmark.delivery.RecordFixtures.csv;
import static nl.benchmark.delivery.RecordFixtures.facility;
import static nl.benchmark.delivery.RecordFixtures.header;
import static nl.benchmark.delivery.RecordFixtures.read;
import static nl.benchmark.delivery.RecordFixtures.readAmongGood;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.benchmark.delivery.DeliveryReading.Verdict;
import nl.benchmark.delivery.RecordFixtures.Line;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of SRG, BDFS and BASplus, each seen and not seen, on both sides of its boundary. */
class RecordRulesTest {

    private static Finding only(DeliveryReading reading) {
        assertThat(reading.findings().list()).hasSize(1);
        return reading.findings().list().get(0);
    }

    private static List<String> rules(DeliveryReading reading) {
        return reading.findings().list().stream()
                .map(finding -> finding.rule().id())
                .toList();
    }

    private static void rejects(String rule, String field, Line... lines) {
        RecordReading reading = readAmongGood(lines);

        Finding finding = only(reading);
        assertThat(finding.rule().id()).isEqualTo(rule);
        assertThat(finding.field()).isEqualTo(field);
        assertThat(finding.line()).isEqualTo(lines.length + 1);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(reading.rejectedRecords()).isEqualTo(1);
        assertThat(reading.verdict()).isEqualTo(Verdict.ACCEPTED_WITH_WARNINGS);
    }

    private static void warns(String rule, String field, Line line) {
        RecordReading reading = readAmongGood(line);

        Finding finding = only(reading);
        assertThat(finding.rule().id()).isEqualTo(rule);
        assertThat(finding.field()).isEqualTo(field);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(FindingText.messageNl(finding)).startsWith("Regel 2:");
        assertThat(FindingText.messageEn(finding)).startsWith("Line 2:");
        assertThat(reading.rejectedRecords()).isZero();
    }

    private static void clean(Line... lines) {
        assertThat(readAmongGood(lines).findings().list()).isEmpty();
    }

    private static Line correct(DeliveryType type) {
        return RecordFixtures.correct(type, 1);
    }

    @Nested
    class OfEveryType {

        @ParameterizedTest
        @EnumSource(value = DeliveryType.class, names = "BUS", mode = EnumSource.Mode.EXCLUDE)
        void aCorrectLineHasNoFinding(DeliveryType type) {
            RecordReading reading = read(type, List.of(correct(type)));

            assertThat(reading.findings().list()).isEmpty();
            assertThat(reading.verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(reading.content().orElseThrow().rows().get(0).size()).isEqualTo(1);
        }

        @ParameterizedTest
        @EnumSource(value = DeliveryType.class, names = "BUS", mode = EnumSource.Mode.EXCLUDE)
        void columnsMayComeInAnyOrderAndAnUnknownOneIsANote(DeliveryType type) {
            Line line = correct(type);
            List<String> names = new ArrayList<>(line.values().keySet());
            Collections.reverse(names);
            String header = String.join(";", names) + ";extra";
            String values =
                    String.join(";", names.stream().map(line.values()::get).toList()) + ";x";

            RecordReading reading = read(type, header + "\n" + values + "\n");

            assertThat(rules(reading)).containsExactly("INFO-001");
            assertThat(reading.verdict()).isEqualTo(Verdict.ACCEPTED);
        }

        @ParameterizedTest
        @EnumSource(value = DeliveryType.class, names = "BUS", mode = EnumSource.Mode.EXCLUDE)
        void aRequiredColumnThatIsMissingOrDoubledIsAnErrorOnTheFirstLine(DeliveryType type) {
            String csv = csv(type, List.of(correct(type)));

            for (String wrong : List.of(
                    csv.replaceFirst("statistiekmaand", "maand"),
                    csv.replaceFirst("statistiekmaand", "statistiekjaar"))) {
                RecordReading reading = read(type, wrong);

                assertThat(reading.refused()).isTrue();
                assertThat(reading.findings().list())
                        .filteredOn(finding -> finding.rule() == FindingRule.FILE_003)
                        .isNotEmpty()
                        .allSatisfy(finding -> assertThat(finding.line()).isEqualTo(1));
            }
        }

        @ParameterizedTest
        @CsvSource({"gemeentecode,0599,FILE-001", "statistiekmaand,02,FILE-002", "statistiekjaar,2024,FILE-002"})
        void anotherMunicipalityOrMonthRefusesTheFile(String field, String value, String rule) {
            for (Line line : List.of(facility(1), claim(1), application(1))) {
                RecordReading reading = readAmongGood(line.with(field, value));

                assertThat(reading.refused()).isTrue();
                assertThat(only(reading).rule().id()).isEqualTo(rule);
            }
        }

        @Test
        void aPlainNumberRefusesTheFileAndIsQuotedNowhere() {
            for (Line line : List.of(
                    facility(1).with("bsn", BusFixtures.PLAIN_NUMBER),
                    claim(1).with("bsn", BusFixtures.PLAIN_NUMBER),
                    claim(1).with("bsn_uitkeringsontvanger", BusFixtures.PLAIN_NUMBER))) {
                RecordReading reading = readAmongGood(line);

                assertThat(reading.refused()).isTrue();
                assertThat(only(reading).rule()).isEqualTo(FindingRule.FILE_005);
                assertThat(only(reading).toString()).doesNotContain(BusFixtures.PLAIN_NUMBER);
            }
        }

        @ParameterizedTest
        @CsvSource({"4,10,false", "5,10,true", "5,500,false", "5,499,true", "6,500,true"})
        void moreThanOnePercentAndAtLeastFiveRejectedRecordsRejectTheDelivery(int wrong, int of, boolean refused) {
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < of; i++) {
                Line line = facility(i);
                lines.add(i < wrong ? line.with("geslacht", "3") : line);
            }

            RecordReading reading = read(DeliveryType.SRG, lines);

            assertThat(reading.refused()).isEqualTo(refused);
            assertThat(reading.rejectedRecords()).isEqualTo(wrong);
        }

        @Test
        void srgAndBasplusMayBeEmptyWithAHeaderAndBdfsMayNot() {
            assertThat(read(DeliveryType.SRG, header(DeliveryType.SRG) + "\n").verdict())
                    .isEqualTo(Verdict.ACCEPTED);
            assertThat(read(DeliveryType.BASPLUS, header(DeliveryType.BASPLUS)).verdict())
                    .isEqualTo(Verdict.ACCEPTED);
            assertThat(only(read(DeliveryType.BDFS, header(DeliveryType.BDFS) + "\n"))
                            .rule())
                    .isEqualTo(FindingRule.FILE_007);
            for (DeliveryType type : List.of(DeliveryType.SRG, DeliveryType.BDFS, DeliveryType.BASPLUS)) {
                assertThat(only(read(type, "")).rule()).isEqualTo(FindingRule.FILE_007);
            }
        }

        @Test
        void anotherKindOfFileIsRefused() {
            assertThat(only(read(DeliveryType.SRG, "<bus/>")).textKey()).isEqualTo("FILE-003.noXml");
            assertThat(only(read(DeliveryType.BASPLUS, "20250310\n")).textKey()).isEqualTo("FILE-003.noHeader");
            assertThat(read(DeliveryType.BDFS, csv(DeliveryType.SRG, List.of(facility(1))))
                            .findings()
                            .list())
                    .isNotEmpty()
                    .allMatch(finding -> finding.rule() == FindingRule.FILE_003);
        }

        @ParameterizedTest
        @EnumSource(value = DeliveryType.class, names = "BUS", mode = EnumSource.Mode.EXCLUDE)
        void latin1IsRecognised(DeliveryType type) {
            byte[] file = csv(type, List.of(correct(type).with("naam", "é"))).getBytes(StandardCharsets.ISO_8859_1);

            assertThat(rules(read(type, file))).containsExactly("INFO-001");
        }
    }

    @Nested
    class Srg {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "1 statistiekjaar",
                    "2 statistiekmaand",
                    "3 statistiekcode",
                    "6 gemeentecode",
                    "8 bsn",
                    "9 geboortedatum",
                    "10 geslacht",
                    "14 registratienummer_voorziening",
                    "15 type_voorziening",
                    "16 begindatum_voorziening"
                })
        void required(String field) {
            rejects("SRG-001", field, facility(1).without(field.split(" ")[1]));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "naam_softwarepakket", "versie_softwarepakket", "berichtgevercode", "participatieladder",
                    "begindatum_participatieladder", "arbeidsvermogen", "einddatum_voorziening", "loonwaarde"
                })
        void notRequired(String field) {
            clean(facility(1).without(field));
        }

        @ParameterizedTest
        @CsvSource({
            "3 statistiekcode,06",
            "10 geslacht,3",
            "11 participatieladder,7",
            "15 type_voorziening,09",
            "15 type_voorziening,1",
            "18 reden_einde_voorziening,4"
        })
        void code(String field, String value) {
            rejects("SRG-002", field, facility(1).with(field.split(" ")[1], value));
        }

        @ParameterizedTest
        @ValueSource(strings = {"01", "02", "03", "05", "06", "07", "08", "99", "23", "29", "30", "31", "59"})
        void typesOf2015AndOf2019AreValid(String type) {
            clean(facility(1).with("type_voorziening", type));
        }

        @Test
        void typesOf2019AreNotValidBefore() {
            CodeList types = DeliveryType.SRG.layout().codes(15);

            assertThat(types.validIn(YearMonth.of(2018, 12)).expected()).doesNotContain("23");
            assertThat(types.validIn(YearMonth.of(2019, 1)).expected()).contains("01", "23");
        }

        @ParameterizedTest
        @CsvSource({
            "9 geboortedatum,19809999",
            "16 begindatum_voorziening,20260401",
            "17 einddatum_voorziening,18991231",
            "4 naam_softwarepakket,abcd",
            "19 loonwaarde,12x",
            "19 loonwaarde,1000",
            "14 registratienummer_voorziening,1234567890abcdef",
            "8 bsn,v1:kort"
        })
        void typeAndLength(String field, String value) {
            rejects("SRG-003", field, facility(1).with(field.split(" ")[1], value));
        }

        @Test
        void theSoftwareIsCheckedOnTypeOnly() {
            clean(facility(1).with("naam_softwarepakket", "zzz"));
        }

        @Test
        void aDateMayLieUpToAYearAfterTheMonth() {
            clean(facility(1).with("einddatum_voorziening", "20260331"));
            rejects("SRG-003", "17 einddatum_voorziening", facility(1).with("einddatum_voorziening", "20260401"));
        }

        @Test
        void aRegistrationNumberTwiceRejectsTheLaterLine() {
            rejects(
                    "SRG-004",
                    "14 registratienummer_voorziening",
                    facility(1),
                    facility(1).person(2));
        }

        @Test
        void twoFacilitiesOfOnePersonAreTwo() {
            clean(facility(1), facility(2).person(1));
        }

        @Test
        void anEndOnTheDayOfTheStartIsGoodAndADayEarlierIsNot() {
            clean(facility(1).with("einddatum_voorziening", "20240901"));
            rejects("SRG-006", "17 einddatum_voorziening", facility(1).with("einddatum_voorziening", "20240831"));
        }

        @ParameterizedTest
        @CsvSource({"04,000", "04,0", "04,100", "04,37"})
        void aWageValueFromZeroToAHundredIsGood(String type, String value) {
            clean(facility(1).with("type_voorziening", type).with("loonwaarde", value));
        }

        @ParameterizedTest
        @CsvSource({"04,101", "05,50", "06,0"})
        void aWageValueOutOfRangeOrOfAnotherTypeIsAWarning(String type, String value) {
            warns(
                    "SRG-007",
                    "19 loonwaarde",
                    facility(1).with("type_voorziening", type).with("loonwaarde", value));
        }

        @Test
        void aWageSubsidyWithoutWageValueIsAWarning() {
            warns("SRG-008", "19 loonwaarde", facility(1).with("type_voorziening", "04"));
        }

        @ParameterizedTest
        @CsvSource({"20250331,00000000,1", "20250401,00000000,0", "20240901,20250331,0", "20240901,20250401,1"})
        void whatRunsIsCountedForTheBand(String start, String end, int running) {
            RecordReading reading = read(
                    DeliveryType.SRG,
                    List.of(facility(1).with("begindatum_voorziening", start).with("einddatum_voorziening", end)));

            assertThat(reading.content().orElseThrow().number()).isEqualTo(running);
        }
    }

    @Nested
    class Bdfs {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "1 statistiekjaar",
                    "2 statistiekmaand",
                    "3 statistiekcode",
                    "5 gemeentecode",
                    "8 registratienummer_vordering",
                    "9 datum_besluit",
                    "10 aard_uitkering",
                    "11 ontstaansgrond",
                    "13 beginschuld",
                    "16 status_vordering",
                    "17 saldo_schuld",
                    "25 bsn",
                    "26 geboortedatum",
                    "27 geslacht"
                })
        void required(String field) {
            rejects("BDFS-001", field, claim(1).without(field.split(" ")[1]));
        }

        @Test
        void aFillerCountsAsEmpty() {
            rejects("BDFS-001", "9 datum_besluit", claim(1).with("datum_besluit", "00000000"));
            rejects("BDFS-001", "25 bsn", claim(1).with("bsn", "999999999"));
        }

        @Test
        void statusNotApplicableIsNotEmpty() {
            clean(claim(1).with("status_vordering", "99"));
        }

        @ParameterizedTest
        @CsvSource({
            "3 statistiekcode,10",
            "6 naam_softwarepakket,xyz",
            "10 aard_uitkering,04",
            "11 ontstaansgrond,66",
            "14 reden_correctie,04",
            "16 status_vordering,55",
            "20 recidive,3",
            "21 robuuste_incasso,3",
            "22 hoogte_boete,4",
            "23 soort_sanctie,5",
            "27 geslacht,0"
        })
        void code(String field, String value) {
            rejects("BDFS-002", field, claim(1).with(field.split(" ")[1], value));
        }

        @ParameterizedTest
        @CsvSource({
            "8 registratienummer_vordering,12a",
            "8 registratienummer_vordering,1234567890123456",
            "13 beginschuld,-500",
            "13 beginschuld,1234567",
            "17 saldo_schuld,12345678",
            "18 ontvangen_bedrag,12.50",
            "12a begindatum_vordering,20240230",
            "12b einddatum_vordering,2024",
            "24 zaaksnummer,12x",
            "19 bsn_uitkeringsontvanger,niemand"
        })
        void typeAndLength(String field, String value) {
            rejects("BDFS-003", field, claim(1).with(field.split(" ")[1], value));
        }

        @Test
        void theSamePersonTwiceInOneClaimRejectsTheLaterLine() {
            rejects("BDFS-004", "8 registratienummer_vordering", claim(1), claim(1));
        }

        @Test
        void zerosInFrontOfTheNumberMeanNothing() {
            rejects(
                    "BDFS-004",
                    "8 registratienummer_vordering",
                    claim(1),
                    claim(1).with("registratienummer_vordering", "000000000000001"));
        }

        @Test
        void twoPersonsOfOneClaimAreOneClaim() {
            RecordReading reading = read(DeliveryType.BDFS, List.of(claim(1), claim(1).person(2)));

            assertThat(reading.findings().list()).isEmpty();
            assertThat(reading.content().orElseThrow().rows().get(0).size()).isEqualTo(1);
            assertThat(reading.content().orElseThrow().rows().get(1).size()).isEqualTo(2);
            assertThat(reading.content().orElseThrow().number()).isEqualTo(1);
        }

        @ParameterizedTest
        @CsvSource({
            "9 datum_besluit,20240902",
            "10 aard_uitkering,02",
            "12a begindatum_vordering,20240101",
            "13 beginschuld,501",
            "15 correctiebedrag,-1",
            "17 saldo_schuld,401",
            "24 zaaksnummer,12"
        })
        void aClaimFieldThatDiffersRejectsTheLaterLine(String field, String value) {
            rejects("BDFS-005", field, claim(1), claim(1).person(2).with(field.split(" ")[1], value));
        }

        @Test
        void anotherRecipientDiffersToo() {
            rejects(
                    "BDFS-005",
                    "19 bsn_uitkeringsontvanger",
                    claim(1),
                    claim(1).person(2).with("bsn_uitkeringsontvanger", BusFixtures.pseudonym(7)));
        }

        @Test
        void aFillerAndAnEmptyFieldDoNotDiffer() {
            clean(claim(1), claim(1).person(2).without("correctiebedrag").without("robuuste_incasso"));
        }

        @Test
        void aDurationThatEndsBeforeItStartsIsAnError() {
            Line started = claim(1).with("begindatum_vordering", "20240901");
            clean(started.with("einddatum_vordering", "20240901"));
            rejects("BDFS-006", "12b einddatum_vordering", started.with("einddatum_vordering", "20240831"));
        }

        @ParameterizedTest
        @CsvSource({"54,1", "54,-1", "51,0", "51,-5"})
        void statusAndBalanceContradict(String status, String balance) {
            warns(
                    "BDFS-008",
                    "17 saldo_schuld",
                    claim(1).with("status_vordering", status).with("saldo_schuld", balance));
        }

        @ParameterizedTest
        @CsvSource({"54,0", "51,1", "52,0", "53,-1", "99,0"})
        void statusAndBalanceAgree(String status, String balance) {
            clean(claim(1).with("status_vordering", status).with("saldo_schuld", balance));
        }

        @ParameterizedTest
        @CsvSource({"51,20121231", "65,20121231", "81,20130101", "34,20130101", "21,20200101", "85,20130101"})
        void anOriginOfTheOtherTimeIsAWarning(String origin, String decided) {
            warns(
                    "BDFS-009",
                    "11 ontstaansgrond",
                    claim(1).with("ontstaansgrond", origin).with("datum_besluit", decided));
        }

        @ParameterizedTest
        @CsvSource({"51,20130101", "65,20130101", "81,20121231", "34,20121231", "21,20121231"})
        void anOriginOfItsTimeIsGood(String origin, String decided) {
            clean(claim(1).with("ontstaansgrond", origin).with("datum_besluit", decided));
        }
    }

    @Nested
    class BasPlus {

        private Line decided() {
            return application(1).with("datum_besluit", "20250320").with("resultaat", "TOEGEKEND");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "1 statistiekjaar",
                    "2 statistiekmaand",
                    "3 gemeentecode",
                    "4 aanvraagnummer",
                    "5 soort",
                    "6 datum_aanvraag"
                })
        void required(String field) {
            rejects("BAS-001", field, application(1).without(field.split(" ")[1]));
        }

        @Test
        void aDecisionHasAResultAndAResultADate() {
            clean(decided());
            rejects("BAS-001", "8 resultaat", decided().without("resultaat"));
            rejects("BAS-001", "7 datum_besluit", decided().without("datum_besluit"));
        }

        @Test
        void specialAssistanceHasACluster() {
            Line special = application(1).with("soort", "BIJZONDERE_BIJSTAND");

            clean(special.with("cluster", "a"));
            clean(special.with("cluster", "m"));
            rejects("BAS-001", "10 cluster", special);
        }

        @ParameterizedTest
        @CsvSource({"5 soort,LEVENSONDERHOUDT", "5 soort,levensonderhoud", "8 resultaat,JA", "10 cluster,n"})
        void code(String field, String value) {
            rejects("BAS-002", field, decided().with(field.split(" ")[1], value));
        }

        @ParameterizedTest
        @CsvSource({
            "6 datum_aanvraag,10-03-2025",
            "9 dagen_opgeschort,-1",
            "9 dagen_opgeschort,12345",
            "5 soort,LEVENSONDERHOUDLEVENSONDERHOUD"
        })
        void typeAndLength(String field, String value) {
            rejects("BAS-003", field, application(1).with(field.split(" ")[1], value));
        }

        @Test
        void anApplicationTwiceRejectsTheLaterLine() {
            rejects(
                    "BAS-004",
                    "4 aanvraagnummer",
                    application(1),
                    application(1).with("soort", "LEVENSONDERHOUD"));
        }

        @Test
        void aDecisionOnTheDayOfTheApplicationIsGoodAndADayEarlierIsNot() {
            clean(decided().with("datum_besluit", "20250310"));
            rejects("BAS-006", "7 datum_besluit", decided().with("datum_besluit", "20250309"));
        }

        @Test
        void longerThan182DaysOpenIsAWarning() {
            Line decided = decided().with("datum_besluit", "20250331");

            clean(decided.with("datum_aanvraag", "20240930"));
            warns("BAS-007", "6 datum_aanvraag", decided.with("datum_aanvraag", "20240929"));
        }

        @Test
        void whileItIsOpenTheDaysCountUpToTheLastOfTheMonth() {
            clean(application(1).with("datum_aanvraag", "20240930"));
            warns("BAS-007", "6 datum_aanvraag", application(1).with("datum_aanvraag", "20240929"));
        }

        @Test
        void daysThatItWasSuspendedCountToo() {
            Line decided = decided().with("datum_besluit", "20250331").with("dagen_opgeschort", "30");

            clean(decided.with("datum_aanvraag", "20240930"));
            warns("BAS-007", "6 datum_aanvraag", decided.with("datum_aanvraag", "20240929"));
        }
    }
}
