package nl.benchmark.delivery;

import static nl.benchmark.delivery.BusFixtures.COLUMNS;
import static nl.benchmark.delivery.BusFixtures.csv;
import static nl.benchmark.delivery.BusFixtures.line;
import static nl.benchmark.delivery.BusFixtures.pseudonym;
import static nl.benchmark.delivery.BusFixtures.read;
import static nl.benchmark.delivery.BusFixtures.xml;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.benchmark.delivery.BusFixtures.Line;

/** A pseudonym, a citizen service number or a date of birth is in no finding, in whatever column it was put. */
class NothingPersonalInFindingsTest {

    private static final String BORN = "19671103";
    private static final String BORN_WITH_DASHES = "1967-11-03";

    /** Where to put which secret. */
    record Misplaced(String column, int kind, int person) {

        String value() {
            return switch (kind) {
                case 0 -> pseudonym(person);
                case 1 -> number(person);
                case 2 -> BORN;
                case 3 -> BORN_WITH_DASHES;
                case 4 -> pseudonym(person).substring(0, 30);
                case 5 -> "x" + number(person);
                case 6 -> number(person).substring(0, 3) + "." + number(person).substring(3);
                default -> "03-11-1967";
            };
        }
    }

    private static String number(int person) {
        int number = 200_000_000 + person * 7;
        while (!ElevenTest.passes(Integer.toString(number).toCharArray(), 0, 9)) {
            number++;
        }
        return Integer.toString(number);
    }

    @Provide
    Arbitrary<List<Misplaced>> misplaced() {
        List<String> columns = new ArrayList<>(COLUMNS);
        columns.add("onbekend");
        return Combinators.combine(
                        Arbitraries.of(columns),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(1, 1000))
                .as(Misplaced::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property(tries = 400)
    void neverInCsv(@ForAll("misplaced") List<Misplaced> misplaced) {
        List<Line> lines = lines(misplaced);

        assertHidden(read(csv(lines)), lines, misplaced);
    }

    @Property(tries = 150)
    void neverInXml(@ForAll("misplaced") List<Misplaced> misplaced) {
        List<Line> lines = lines(misplaced);

        assertHidden(read(xml(lines)), lines, misplaced);
    }

    @Property(tries = 100)
    void neverWithoutAHeader(@ForAll("misplaced") List<Misplaced> misplaced) {
        List<Line> lines = lines(misplaced);
        String csv = csv(lines);

        assertHidden(read(csv.substring(csv.indexOf('\n') + 1)), lines, misplaced);
    }

    private static List<Line> lines(List<Misplaced> misplaced) {
        List<Line> lines = new ArrayList<>();
        for (Misplaced one : misplaced) {
            int number = lines.size() + 1;
            lines.add(line(number)
                    .with("onbekend", "")
                    .with("geboortedatum", BORN)
                    .with(one.column(), one.value()));
            lines.add(line(number).with("onbekend", "").with("geslacht", "9").with("geboortedatum", BORN));
        }
        return lines;
    }

    private static void assertHidden(BusReading reading, List<Line> lines, List<Misplaced> misplaced) {
        for (Finding finding : reading.findings().list()) {
            String all = finding + FindingText.messageNl(finding) + FindingText.messageEn(finding);
            assertThat(all).doesNotContain(BORN, BORN_WITH_DASHES, "03-11-1967");
            for (Line line : lines) {
                assertThat(all).doesNotContain(line.get("bsn").isEmpty() ? "v1:" : line.get("bsn"));
            }
            for (Misplaced one : misplaced) {
                assertThat(all)
                        .doesNotContain(pseudonym(one.person()).substring(3, 20), number(one.person()), one.value());
            }
            assertThat(finding.found()).hasSizeLessThanOrEqualTo(40);
        }
    }
}
