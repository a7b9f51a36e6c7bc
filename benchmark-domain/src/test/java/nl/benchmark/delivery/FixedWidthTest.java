package nl.benchmark.delivery;

import static nl.benchmark.delivery.RecordFixtures.claim;
import static nl.benchmark.delivery.RecordFixtures.csv;
import static nl.benchmark.delivery.RecordFixtures.facility;
import static nl.benchmark.delivery.RecordFixtures.fixedWidth;
import static nl.benchmark.delivery.RecordFixtures.read;
import static nl.benchmark.delivery.RecordFixtures.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.benchmark.delivery.DeliveryReading.Form;
import nl.benchmark.delivery.DeliveryReading.Verdict;
import nl.benchmark.delivery.RecordFixtures.Line;
import nl.benchmark.pseudonym.PseudonymRoots;
import nl.benchmark.pseudonym.RawLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of fixed width: the same records as a CSV file, at the lengths of the layout. */
class FixedWidthTest {

    private static Finding only(DeliveryReading reading) {
        assertThat(reading.findings().list()).hasSize(1);
        return reading.findings().list().get(0);
    }

    @Property(tries = 60)
    void theSameFacilitiesGiveTheSameRows(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 99_999) Integer> seeds) {
        List<Line> lines = new ArrayList<>();
        for (int seed : seeds) {
            Line line = facility(seed)
                    .with("type_voorziening", seed % 2 == 0 ? "04" : "30")
                    .with("einddatum_voorziening", seed % 3 == 0 ? "" : seed % 3 == 1 ? "20250315" : "99999999")
                    .with("reden_einde_voorziening", seed % 3 == 1 ? "1" : "")
                    .with("versie_softwarepakket", seed % 5 == 0 ? "é ö" : "");
            lines.add(seed % 2 == 0 ? line.with("loonwaarde", seed % 101) : line);
        }
        same(DeliveryType.SRG, lines);
    }

    @Property(tries = 60)
    void theSameClaimsGiveTheSameRows(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 99_999) Integer> seeds) {
        List<Line> lines = new ArrayList<>();
        for (int seed : seeds) {
            Line line = claim(seed)
                    .with("beginschuld", seed)
                    .with("saldo_schuld", seed % 4 == 0 ? "-" + seed : Integer.toString(seed))
                    .with("ontvangen_bedrag", seed % 3 == 0 ? "" : seed % 7)
                    .with("correctiebedrag", seed % 5 == 0 ? "+12" : seed % 5 == 1 ? "-3" : "9999999")
                    .with("status_vordering", seed % 4 == 0 ? "99" : "51");
            lines.add(line);
            if (seed % 2 == 0) {
                lines.add(line.person(seed + 1));
            }
        }
        same(DeliveryType.BDFS, lines);
    }

    private static void same(DeliveryType type, List<Line> lines) {
        RecordReading fromCsv = read(type, csv(type, lines));
        RecordReading fromText = read(type, fixedWidth(lines));

        assertThat(fromText.form()).isEqualTo(Form.TXT);
        assertThat(fromText.records()).isEqualTo(fromCsv.records());
        assertThat(fromText.rejectedRecords()).isEqualTo(fromCsv.rejectedRecords());
        assertThat(fromText.content().isPresent()).isEqualTo(fromCsv.content().isPresent());
        if (fromCsv.content().isPresent()) {
            assertThat(rows(fromText)).isEqualTo(rows(fromCsv));
        }
    }

    @Test
    void linesMayEndInEitherWay() {
        String text = fixedWidth(List.of(facility(1), facility(2)));

        assertThat(read(DeliveryType.SRG, text.replace("\n", "\r\n")).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(read(DeliveryType.SRG, text.stripTrailing() + " ".repeat(4)).verdict())
                .isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void placesAreCharactersAlsoInLatin1() {
        String text = fixedWidth(List.of(facility(1).with("versie_softwarepakket", "é")));

        assertThat(rows(read(DeliveryType.SRG, text.getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo(rows(read(DeliveryType.SRG, text)));
    }

    @Test
    void blanksAtTheEndMayBeLeftOut() {
        String text = fixedWidth(List.of(facility(1), facility(2))).replaceAll(" +\n", "\n");

        assertThat(read(DeliveryType.SRG, text).findings().list()).isEmpty();
    }

    @Test
    void aLineThatIsTooLongOrCutInANumberIsRejected() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            lines.add(claim(i + 1));
        }
        String[] text = fixedWidth(lines).split("\n");
        text[2] += "x";
        text[4] = text[4].substring(0, text[4].length() - 4);

        RecordReading reading = read(DeliveryType.BDFS, String.join("\n", text) + "\n");

        assertThat(reading.findings().list())
                .extracting(Finding::textKey)
                .containsExactly("BUS-003.width", "BUS-003.width");
        assertThat(reading.findings().list()).extracting(Finding::line).containsExactly(3, 5);
        assertThat(reading.findings().list()).allMatch(finding -> finding.rule() == FindingRule.BDFS_003);
        assertThat(reading.rejectedRecords()).isEqualTo(2);
    }

    @Test
    void aFileThatStopsInALineIsRefused() {
        String text = fixedWidth(List.of(claim(1), claim(2)));

        assertThat(only(read(DeliveryType.BDFS, text.substring(0, text.length() - 30)))
                        .textKey())
                .isEqualTo("FILE-003.truncated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345\n", "20250310 iets\n20250310\n"})
    void aFileOfWhichNoLineFitsIsAnotherFile(String text) {
        for (DeliveryType type : List.of(DeliveryType.SRG, DeliveryType.BDFS)) {
            RecordReading reading = read(type, text);

            assertThat(reading.refused()).isTrue();
            assertThat(reading.findings().list()).anyMatch(finding -> finding.rule() == FindingRule.FILE_003);
        }
    }

    @Test
    void aRawFileIsRefusedForItsNumbers() {
        for (Line line : List.of(facility(1), claim(1))) {
            Line raw = line.with("bsn", BusFixtures.PLAIN_NUMBER);
            String text = raw.fixedWidth().replace(BusFixtures.PLAIN_NUMBER + " ".repeat(37), BusFixtures.PLAIN_NUMBER);
            text = line.type() == DeliveryType.BDFS ? text.replace(" ".repeat(46), " ".repeat(9)) : text;
            RawLayout.FixedWidth layout =
                    line.type().rawLayout().orElseThrow().fixedWidth().orElseThrow();
            assertThat(text).hasSize(layout.lineLength());

            RecordReading reading = read(line.type(), text + "\n" + text + "\n");

            assertThat(only(reading).rule()).isEqualTo(FindingRule.FILE_005);
            assertThat(only(reading).field()).endsWith(" bsn");
        }
    }

    @Test
    void theKeptSourceHoldsThePseudonymsOfThePlatformAtTheSamePlaces() throws IOException {
        String text = fixedWidth(List.of(
                claim(1).with("bsn_uitkeringsontvanger", BusFixtures.pseudonym(9)),
                claim(1).with("bsn_uitkeringsontvanger", BusFixtures.pseudonym(9))
                        .person(2)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Form form = new KeptSource(DeliveryType.BDFS, DeliveryLimits.DEFAULTS, BusFixtures.rekeying())
                .write(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), out);

        String kept = out.toString(StandardCharsets.UTF_8);
        assertThat(form).isEqualTo(Form.TXT);
        assertThat(kept).hasSameSizeAs(text).doesNotContain("v1:");
        assertThat(kept.split("\n")[0].substring(0, 60)).isEqualTo(text.substring(0, 60));
    }

    @Test
    void aShiftedLineOfTheKeptSourceHoldsNoSubmittedPseudonym() throws IOException {
        String line = facility(1).fixedWidth();
        String text = line + "\n" + line.substring(3) + "   \n" + line.substring(50) + "\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new KeptSource(DeliveryType.SRG, DeliveryLimits.DEFAULTS, BusFixtures.rekeying())
                .write(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), out);

        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("v1:");
    }

    @Test
    void theKeptSourceIsTakenToTheNextVersionOfThePseudonyms() throws IOException {
        byte[] submitted = fixedWidth(List.of(
                        claim(1).with("bsn_uitkeringsontvanger", BusFixtures.pseudonym(9)),
                        claim(1).with("bsn_uitkeringsontvanger", BusFixtures.pseudonym(9))
                                .person(2)))
                .getBytes(StandardCharsets.UTF_8);
        PseudonymRoots both = new PseudonymRoots(List.of(new byte[32], new byte[33]));
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        ByteArrayOutputStream rotated = new ByteArrayOutputStream();
        new KeptSource(DeliveryType.BDFS, DeliveryLimits.DEFAULTS, BusFixtures.rekeying())
                .write(() -> new ByteArrayInputStream(submitted), first);
        new KeptSource(DeliveryType.BDFS, DeliveryLimits.DEFAULTS, BusFixtures.rekeying(both))
                .write(() -> new ByteArrayInputStream(submitted), second);

        Form form = KeptSource.rotating(
                        DeliveryType.BDFS,
                        DeliveryType.BDFS.layout().fieldsIn(YearMonth.of(2026, 1)),
                        DeliveryLimits.DEFAULTS,
                        BusFixtures.rekeying(both),
                        stored -> false)
                .write(() -> new ByteArrayInputStream(first.toByteArray()), rotated);

        assertThat(form).isEqualTo(Form.TXT);
        assertThat(rotated.toString(StandardCharsets.UTF_8))
                .isEqualTo(second.toString(StandardCharsets.UTF_8))
                .isNotEqualTo(first.toString(StandardCharsets.UTF_8));
    }
}
