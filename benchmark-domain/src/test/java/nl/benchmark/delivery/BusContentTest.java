package nl.benchmark.delivery;

import static nl.benchmark.delivery.BusFixtures.grant;
import static nl.benchmark.delivery.BusFixtures.line;
import static nl.benchmark.delivery.BusFixtures.lines;
import static nl.benchmark.delivery.BusFixtures.pseudonym;
import static nl.benchmark.delivery.BusFixtures.read;
import static nl.benchmark.delivery.BusFixtures.xml;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import nl.benchmark.delivery.BusFixtures.Line;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What measures-werk-inkomen calls a benefit that runs, a main person, a duration, a grant. */
class BusContentTest {

    private static BusContent content(Line... lines) {
        return read(lines).content().orElseThrow();
    }

    private static Line ended(Line line, String end) {
        return line.with("einddatum_uitkering_persoon", end).with("reden_beeindiging", "11");
    }

    @Test
    void personsAreThereInTheOrderOfTheirPseudonyms() {
        BusPersons persons = read(lines(1, 300)).content().orElseThrow().persons();

        int[] order = persons.byPseudonym();

        assertThat(Arrays.stream(order).sorted())
                .containsExactlyElementsOf(IntStream.range(0, 300).boxed().toList());
        assertThat(Arrays.stream(order).mapToObj(i -> Long.toHexString(persons.pseudonymHigh(i) >>> 12)))
                .as("by their first bits, without sign")
                .isSortedAccordingTo(Comparator.comparing(hex -> Long.parseLong(hex, 16)));
        assertThat(Arrays.stream(order)
                        .filter(i -> persons.pseudonymHigh(i) < 0)
                        .findFirst())
                .as("some begin with a one")
                .isPresent();
    }

    @Test
    void everyFieldArrives() {
        BusContent content = content(line(1).with("bedrag_inkomsten_uitkering", "-0120")
                .with("bedrag_vermindering_afstemming", "+0007")
                .with("ontheffing_arbeidsverplichting", "4")
                .with("einddatum_ontheffing", "20250601")
                .with("reden_einde_ontheffing", "5")
                .with("reden_vermindering", "98")
                .with("aanvangsdatum_vermindering", "20250301")
                .with("einddatum_vermindering", "20250331")
                .income("11", "-0120", "1"));

        BusBenefits benefits = content.benefits();
        assertThat(benefits.size()).isEqualTo(1);
        assertThat(benefits.registration(0)).isEqualTo("R1");
        assertThat(benefits.scheme(0)).isEqualTo(1);
        assertThat(benefits.bbz(0)).isEqualTo(BusContent.NO_CODE);
        assertThat(benefits.household(0)).isEqualTo(1);
        assertThat(benefits.costSharers(0)).isEqualTo(1);
        assertThat(benefits.norm(0)).isEqualTo(1345);
        assertThat(benefits.reduction(0)).isEqualTo(7);
        assertThat(benefits.income(0)).isEqualTo(-120);
        assertThat(benefits.paid(0)).isEqualTo(1278);
        assertThat(benefits.administrationDate(0)).isEqualTo(20200601);
        assertThat(benefits.housing(0)).isEqualTo(1);
        assertThat(benefits.endReason(0)).isEqualTo(BusContent.NO_CODE);
        BusPersons persons = content.persons();
        assertThat(persons.size()).isEqualTo(1);
        assertThat(persons.benefit(0)).isZero();
        assertThat(persons.birthDate(0)).isEqualTo(19800517);
        assertThat(persons.sex(0)).isEqualTo(1);
        assertThat(persons.start(0)).isEqualTo(20200601);
        assertThat(persons.end(0)).isEqualTo(Days.NONE);
        assertThat(persons.exemption(0)).isEqualTo(4);
        assertThat(persons.exemptionEnd(0)).isEqualTo(20250601);
        assertThat(persons.exemptionEndReason(0)).isEqualTo(5);
        assertThat(persons.counterService(0)).isEqualTo(2);
        assertThat(persons.reductionReason(0)).isEqualTo(98);
        assertThat(persons.reductionStart(0)).isEqualTo(20250301);
        assertThat(persons.reductionEnd(0)).isEqualTo(20250331);
        assertThat(content.incomes().size()).isEqualTo(1);
        assertThat(content.incomes().person(0)).isZero();
        assertThat(content.incomes().kind(0)).isEqualTo(11);
        assertThat(content.incomes().amount(0)).isEqualTo(-120);
        assertThat(content.incomes().exempt(0)).isEqualTo(1);
        assertThat(content.header()).isEqualTo(new BusHeader("0363", "soc", "25.1"));
    }

    @Test
    void emptyIsASentinelAndNotZero() {
        BusContent content = content(line(1).without("aantal_kostendelers")
                .without("bedrag_norm_grondslag")
                .with("bedrag_inkomsten_uitkering", "99999")
                .with("bedrag_vermindering_afstemming", "9999"));

        assertThat(content.benefits().costSharers(0)).isEqualTo(BusContent.NO_NUMBER);
        assertThat(content.benefits().norm(0)).isEqualTo(BusContent.NO_AMOUNT);
        assertThat(content.benefits().income(0)).isEqualTo(BusContent.NO_AMOUNT);
        assertThat(content.benefits().reduction(0)).isEqualTo(BusContent.NO_AMOUNT);
    }

    @Test
    void thePlatformsPseudonymIsKept() {
        long[] expected = new long[2];
        BusFixtures.rekeying().rekey(pseudonym(1), expected);

        BusContent content = content(line(1), grant(1), line(2));

        assertThat(content.persons().pseudonymHigh(0)).isEqualTo(expected[0]);
        assertThat(content.persons().pseudonymLow(0)).isEqualTo(expected[1]);
        assertThat(content.grants().pseudonymHigh(0)).isEqualTo(expected[0]);
        assertThat(content.grants().pseudonymIndex(0))
                .isEqualTo(content.persons().pseudonymIndex(0));
        assertThat(content.persons().pseudonymIndex(1))
                .isNotEqualTo(content.persons().pseudonymIndex(0));
    }

    @Nested
    class Running {

        @Test
        void anEndOnTheLastDayDoesNotRun() {
            assertThat(content(ended(line(1), "20250331")).benefits().runs(0)).isFalse();
        }

        @Test
        void anEndADayLaterRuns() {
            assertThat(content(ended(line(1), "20250401")).benefits().runs(0)).isTrue();
        }

        @Test
        void aStartOnTheLastDayRuns() {
            assertThat(content(line(1).with("aanvangsdatum_uitkering_persoon", "20250331"))
                            .benefits()
                            .runs(0))
                    .isTrue();
        }

        @Test
        void aStartADayLaterDoesNot() {
            BusContent content = content(line(1).with("aanvangsdatum_uitkering_persoon", "20250401"));

            assertThat(content.benefits().runs(0)).isFalse();
            assertThat(content.benefits().durationMonths(0)).isZero();
        }

        @Test
        void onePersonWhoRunsIsEnough() {
            BusContent content = content(
                    ended(line(1), "20250315").with("leefvorm", "4"),
                    line(1).with("leefvorm", "4").person(2));

            assertThat(content.benefits().runs(0)).isTrue();
            assertThat(content.benefits().runningPersons(0)).isEqualTo(1);
        }
    }

    @Nested
    class MainPerson {

        private final Line couple = line(1).with("leefvorm", "3");

        @Test
        void theOldestWhoRuns() {
            BusContent content = content(
                    couple.person(2).with("geboortedatum", "19700101"),
                    couple.person(3).with("geboortedatum", "19691231"));

            assertThat(content.benefits().mainPerson(0)).isEqualTo(1);
        }

        @Test
        void notAnOlderOneWhoEnded() {
            BusContent content = content(
                    ended(couple.person(2), "20250301").with("geboortedatum", "19500101"),
                    couple.person(3).with("huisvesting", "2"));

            assertThat(content.benefits().mainPerson(0)).isEqualTo(1);
            assertThat(content.benefits().housing(0)).isEqualTo(2);
        }

        @Test
        void ofAnEndedBenefitTheOldestAlsoWhenEndedEarlier() {
            BusContent content = content(
                    ended(couple.person(2), "20250331").with("reden_beeindiging", "97"),
                    ended(couple.person(3), "20250101")
                            .with("geboortedatum", "19500101")
                            .with("reden_beeindiging", "04"));

            assertThat(content.benefits().mainPerson(0)).isEqualTo(1);
            assertThat(content.benefits().endReason(0)).isEqualTo(4);
        }

        @Test
        void onEqualBirthDatesTheLowestSubmittedPseudonymAsText() {
            String[] inTextOrder = {"-", "0", "9", "A", "Z", "_", "a", "z"};
            for (int i = 0; i + 1 < inTextOrder.length; i++) {
                String low = "v1:" + "x".repeat(42) + inTextOrder[i];
                String high = "v1:" + "x".repeat(42) + inTextOrder[i + 1];

                assertThat(content(couple.with("bsn", high), couple.with("bsn", low))
                                .benefits()
                                .mainPerson(0))
                        .isEqualTo(1);
                assertThat(content(couple.with("bsn", low), couple.with("bsn", high))
                                .benefits()
                                .mainPerson(0))
                        .isZero();
            }
        }

        @ParameterizedTest
        @CsvSource({"19980331,27", "19980401,26"})
        void ageIsInCompletedYearsOnTheLastDay(String born, int age) {
            assertThat(content(line(1).with("geboortedatum", born)).benefits().age(0))
                    .isEqualTo(age);
        }

        @ParameterizedTest
        @CsvSource({"20240331,12", "20240401,11", "20250331,0"})
        void durationIsInCompletedMonths(String start, int months) {
            assertThat(content(line(1).with("aanvangsdatum_uitkering_persoon", start))
                            .benefits()
                            .durationMonths(0))
                    .isEqualTo(months);
        }

        @ParameterizedTest
        @CsvSource({"19580331,false", "19580401,true"})
        void workingAgeEndsAtPensionAge(String born, boolean working) {
            assertThat(content(line(1).with("geboortedatum", born)).persons().workingAge(0))
                    .isEqualTo(working);
        }
    }

    @Nested
    class Grants {

        @Test
        void twoEqualLinesAreTwoGrants() {
            BusGrants grants = content(grant(1), grant(1)).grants();

            assertThat(grants.size()).isEqualTo(2);
            assertThat(grants.counted(0)).isTrue();
            assertThat(grants.counted(1)).isTrue();
            assertThat(grants.scheme(0)).isEqualTo(12);
            assertThat(grants.cluster(0)).isEqualTo('b');
            assertThat(grants.paid(0)).isEqualTo(1278);
            assertThat(grants.registration(1)).isEqualTo("B1");
        }

        @Test
        void inXmlABenefitIsOneGrantAlsoWithTwoPersons() {
            Line partner =
                    grant(1).person(2).with("reden_vermindering", "98").with("aanvangsdatum_vermindering", 20250305);
            BusGrants grants =
                    read(xml(grant(1), partner)).content().orElseThrow().grants();

            assertThat(grants.size()).isEqualTo(2);
            assertThat(grants.counted(0)).isTrue();
            assertThat(grants.counted(1)).isFalse();
            assertThat(grants.reductionReason(1)).isEqualTo(98);
            assertThat(grants.reductionStart(1)).isEqualTo(20250305);
        }
    }

    @Test
    void theSubmittedPseudonymIsNotKept() {
        assertThat(content(line(1)).toString()).doesNotContain(pseudonym(1));
        assertThat(BusFixtures.rekeying().toString()).doesNotContain(pseudonym(1));
    }
}
