package nl.benchmark.delivery;

import static nl.benchmark.delivery.BusFixtures.csv;
import static nl.benchmark.delivery.BusFixtures.grant;
import static nl.benchmark.delivery.BusFixtures.line;
import static nl.benchmark.delivery.BusFixtures.lines;
import static nl.benchmark.delivery.BusFixtures.read;
import static nl.benchmark.delivery.BusFixtures.xml;
import static nl.benchmark.delivery.FindingRule.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.benchmark.delivery.BusFixtures.Line;
import nl.benchmark.delivery.DeliveryReading.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** BUS as XML: the same rules, but a record is a person. */
class BusXmlTest {

    private final Line couple = line(1).with("leefvorm", "3").income("11", "+0200", "1");

    private static List<Finding> errors(BusReading reading) {
        return reading.findings().list().stream()
                .filter(finding -> finding.rule() != BUS_013)
                .toList();
    }

    private static Finding only(BusReading reading) {
        assertThat(errors(reading)).hasSize(1);
        return errors(reading).get(0);
    }

    private static BusReading amongGood(Line... lines) {
        List<Line> all = new ArrayList<>(List.of(lines));
        all.addAll(lines(900_000, 10));
        return read(xml(all));
    }

    @Test
    void xmlAndCsvOfTheSameDeliveryHaveTheSameContent() {
        Line[] lines = {
            couple,
            couple.income("98", "+0010", "2"),
            couple.person(2).with("geboortedatum", "19750101"),
            grant(3),
            line(4).with("einddatum_uitkering_persoon", "20250310").with("reden_beeindiging", "11")
        };

        BusReading fromXml = read(xml(lines));
        BusContent xml = fromXml.content().orElseThrow();
        BusContent csv = read(csv(lines)).content().orElseThrow();

        assertThat(fromXml.form()).isEqualTo(Form.XML);
        assertThat(fromXml.records()).isEqualTo(4);
        assertThat(errors(fromXml)).isEmpty();
        assertThat(xml.header()).isEqualTo(csv.header());
        assertThat(xml.benefits().size()).isEqualTo(csv.benefits().size());
        assertThat(xml.persons().size()).isEqualTo(csv.persons().size());
        assertThat(xml.incomes().size()).isEqualTo(csv.incomes().size());
        assertThat(xml.grants().size()).isEqualTo(csv.grants().size());
        for (int i = 0; i < csv.benefits().size(); i++) {
            assertThat(xml.benefits().registration(i)).isEqualTo(csv.benefits().registration(i));
            assertThat(xml.benefits().mainPerson(i)).isEqualTo(csv.benefits().mainPerson(i));
            assertThat(xml.benefits().runs(i)).isEqualTo(csv.benefits().runs(i));
            assertThat(xml.benefits().paid(i)).isEqualTo(csv.benefits().paid(i));
        }
        for (int i = 0; i < csv.persons().size(); i++) {
            assertThat(xml.persons().pseudonymLow(i)).isEqualTo(csv.persons().pseudonymLow(i));
        }
    }

    @Test
    void aFindingHasThePathAndTheLine() {
        Line other = line(2).with("leefvorm", "4");
        Finding finding = only(amongGood(line(1), other, other.person(3).with("geslacht", "3")));

        assertThat(finding.rule()).isEqualTo(BUS_002);
        assertThat(finding.path()).isEqualTo("/bus/uitkering[2]/persoon[2]");
        assertThat(finding.line()).isGreaterThan(30);
        assertThat(FindingText.messageNl(finding)).contains("/bus/uitkering[2]/persoon[2]");
    }

    @Test
    void anErrorInThePersonRejectsOnlyThatPerson() {
        BusReading reading = amongGood(couple, couple.person(2).with("geslacht", "3"));

        assertThat(reading.rejectedRecords()).isEqualTo(1);
        assertThat(reading.content().orElseThrow().persons().size()).isEqualTo(11);
    }

    @Test
    void anErrorInTheBenefitRejectsEachOfItsPersonsAndIsToldOnce() {
        Line wrong = couple.with("leefvorm", "7");
        BusReading reading = amongGood(wrong, wrong.person(2));

        assertThat(only(reading).path()).isEqualTo("/bus/uitkering[1]");
        assertThat(reading.rejectedRecords()).isEqualTo(2);
        assertThat(reading.content().orElseThrow().benefits().size()).isEqualTo(10);
    }

    @Test
    void theSameKindOfIncomeTwiceRejectsThePerson() {
        BusReading reading = amongGood(line(1).income("11", 1, "2"), line(1).income("11", 2, "2"));

        assertThat(only(reading).rule()).isEqualTo(BUS_004);
        assertThat(reading.rejectedRecords()).isEqualTo(1);
    }

    @Test
    void aLaterElementOfTheSameBenefitMayNotDiffer() {
        BusReading reading = amongGood(couple, line(2), couple.person(3).with("bedrag_norm_grondslag", "1"));

        assertThat(errors(reading)).extracting(Finding::textKey).contains("BUS-005.benefit");
        assertThat(reading.rejectedRecords()).isEqualTo(1);
    }

    @Test
    void aBenefitWithoutPersonIsARejectedRecord() {
        String xml = xml(lines(1, 10)).replace("</bus>", "<uitkering></uitkering></bus>");

        BusReading reading = read(xml);
        assertThat(reading.records()).isEqualTo(11);
        assertThat(reading.rejectedRecords()).isEqualTo(1);
        assertThat(errors(reading)).extracting(Finding::textKey).contains("BUS-001.noPerson");
    }

    @Test
    void theFieldsOfABenefitMayFollowItsPersons() {
        String field = "   <leefvorm>1</leefvorm>\n";
        String xml = xml(line(1)).replace(field, "").replace(" </uitkering>", field + " </uitkering>");

        assertThat(errors(read(xml))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"gemeentecode,0363,0599,FILE-001", "maand,03,04,FILE-002", "jaar,2025,2024,FILE-002"})
    void anotherDeliveryIsRefused(String attribute, String right, String wrong, String key) {
        String xml = xml(line(1)).replace(attribute + "=\"" + right, attribute + "=\"" + wrong);

        assertThat(only(read(xml)).textKey()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jaar", "maand", "gemeentecode"})
    void aMissingAttributeIsNotReadable(String attribute) {
        BusReading reading = read(xml(line(1)).replace(" " + attribute + "=", " x" + attribute + "="));

        assertThat(errors(reading)).extracting(Finding::textKey).contains("FILE-003.attributeMissing");
        assertThat(reading.refused()).isTrue();
    }

    @Test
    void aWrongSoftwareCodeRejectsEveryRecordAndIsToldOnce() {
        BusReading reading = read(xml(lines(1, 5)).replace("softwarepakket=\"soc\"", "softwarepakket=\"xyz\""));

        assertThat(reading.findings().count(BUS_002)).isEqualTo(1);
        assertThat(reading.rejectedRecords()).isEqualTo(5);
        assertThat(reading.refused()).isTrue();
    }

    @Test
    void aPlainNumberIsRefusedWithItsPath() {
        BusReading reading = read(xml(line(1), line(2).with("bsn", BusFixtures.PLAIN_NUMBER)));

        assertThat(only(reading).rule()).isEqualTo(FILE_005);
        assertThat(only(reading).path()).isEqualTo("/bus/uitkering[2]/persoon[1]");
        assertThat(only(reading).found()).isEmpty();
    }

    @Test
    void aFieldGivenTwiceRejectsThePerson() {
        String field = "   <geslacht>1</geslacht>\n";
        String xml = xml(lines(1, 10)).replaceFirst(field, field + field);

        BusReading reading = read(xml);
        assertThat(only(reading).textKey()).isEqualTo("BUS-003.doubled");
        assertThat(reading.rejectedRecords()).isEqualTo(1);
    }

    @Test
    void anUnknownElementIsANoteOnce() {
        String xml = xml(lines(1, 3)).replace("<geslacht>", "<naam><a>x</a></naam><geslacht>");

        assertThat(only(read(xml)).textKey()).isEqualTo("INFO-001.element");
        assertThat(only(read(xml)).field()).isEqualTo("naam");
    }

    @Test
    void anUnknownElementFullOfNumbersIsRefused() {
        String xml = xml(lines(1, 20)).replace("<geslacht>", "<klant>111222333</klant><geslacht>");

        assertThat(read(xml).findings().count(FILE_005)).isEqualTo(1);
    }

    @Test
    void withoutAnyBenefitItIsEmpty() {
        assertThat(only(read("<bus jaar=\"2025\" maand=\"03\" gemeentecode=\"0363\"/>"))
                        .rule())
                .isEqualTo(FILE_007);
    }

    @Test
    void xmlCutOffIsNotReadableWhereverItIsCut() {
        String xml = xml(lines(1, 2));
        for (int length = 10; length < xml.length() - 2; length += 13) {
            assertThat(read(xml.substring(0, length)).findings().count(FILE_003))
                    .as("cut at %d", length)
                    .isEqualTo(1);
        }
    }

    @Test
    void cdataAndReferencesAreText() {
        String xml = xml(line(1)).replace(">R1<", "><![CDATA[R]]>&#49;<");

        assertThat(read(xml).content().orElseThrow().benefits().registration(0)).isEqualTo("R1");
    }
}
