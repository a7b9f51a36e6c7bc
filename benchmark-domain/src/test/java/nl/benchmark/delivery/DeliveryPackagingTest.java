package nl.benchmark.delivery;

import static nl.benchmark.delivery.BusFixtures.csv;
import static nl.benchmark.delivery.BusFixtures.gzip;
import static nl.benchmark.delivery.BusFixtures.line;
import static nl.benchmark.delivery.BusFixtures.lines;
import static nl.benchmark.delivery.BusFixtures.read;
import static nl.benchmark.delivery.BusFixtures.source;
import static nl.benchmark.delivery.BusFixtures.storedZip;
import static nl.benchmark.delivery.BusFixtures.xml;
import static nl.benchmark.delivery.BusFixtures.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import nl.benchmark.delivery.BusFixtures.Line;
import nl.benchmark.delivery.DeliveryReading.Form;
import nl.benchmark.delivery.DeliveryReading.Packaging;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FILE-003 and FILE-004: archives, limits and encodings, decided by content. */
class DeliveryPackagingTest {

    private static final byte[] CSV = csv(lines(1, 50)).getBytes(StandardCharsets.UTF_8);

    private static String refusal(BusReading reading) {
        assertThat(reading.content()).isEmpty();
        List<Finding> refusals = reading.findings().list().stream()
                .filter(finding -> finding.rule().refusesFile())
                .toList();
        assertThat(refusals).isNotEmpty();
        return refusals.get(0).textKey();
    }

    @Nested
    class Archives {

        @Test
        void gzipIsUnpacked() {
            BusReading reading = read(gzip(CSV));

            assertThat(reading.packaging()).isEqualTo(Packaging.GZIP);
            assertThat(reading.records()).isEqualTo(50);
            assertThat(reading.refused()).isFalse();
            assertThat(reading.sentBytes()).isLessThan(CSV.length);
            assertThat(reading.unpackedBytes()).isEqualTo(CSV.length);
        }

        @ParameterizedTest
        @ValueSource(strings = {"bus.csv", "BUS.XML", "a b.txt", "con.csv", "\u202Evsc.csv"})
        void aZipWithOneEntryIsUnpackedAndContentDecides(String name) {
            BusReading reading = read(zip(name, CSV));

            assertThat(reading.packaging()).isEqualTo(Packaging.ZIP);
            assertThat(reading.form()).isEqualTo(Form.CSV);
            assertThat(reading.refused()).isFalse();
        }

        @Test
        void aStoredEntryIsReadToo() {
            assertThat(read(storedZip("bus.csv", CSV)).refused()).isFalse();
        }

        @Test
        void xmlInAZip() {
            byte[] xml = xml(line(1)).getBytes(StandardCharsets.UTF_8);

            assertThat(read(zip("bus.csv", xml)).form()).isEqualTo(Form.XML);
            assertThat(read(zip("bus.csv", xml)).refused()).isFalse();
        }

        @Test
        void twoEntriesAreRefused() {
            assertThat(refusal(read(zip("a.csv", CSV, "b.csv", CSV)))).isEqualTo("FILE-004.entries");
        }

        @Test
        void anEmptyZipIsRefused() {
            assertThat(refusal(read(zip()))).isEqualTo("FILE-004.noEntry");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "../../x.csv",
                    "map/x.csv",
                    "C:\\x.csv",
                    "/etc/passwd",
                    "..csv",
                    "a\\b.csv",
                    "map/",
                    "x\0.csv"
                })
        void aPathInTheNameIsRefused(String name) {
            assertThat(refusal(read(zip(name, CSV)))).isEqualTo("FILE-004.path");
        }

        @ParameterizedTest
        @ValueSource(strings = {"bus", "bus.csv.exe", "bus.xlsx", "csv"})
        void anotherExtensionIsRefused(String name) {
            assertThat(refusal(read(zip(name, CSV)))).isEqualTo("FILE-004.extension");
        }

        @Test
        void aNameOfThreeHundredCharactersIsNoProblem() {
            assertThat(read(zip("x".repeat(296) + ".csv", CSV)).refused()).isFalse();
        }

        @Test
        void anArchiveInAnArchiveIsRefused() {
            assertThat(refusal(read(zip("a.csv", zip("b.csv", CSV))))).isEqualTo("FILE-004.nested");
            assertThat(refusal(read(gzip(zip("b.csv", CSV))))).isEqualTo("FILE-004.nested");
            assertThat(refusal(read(gzip(gzip(CSV))))).isEqualTo("FILE-004.nested");
            assertThat(refusal(read(zip("a.csv", gzip(CSV))))).isEqualTo("FILE-004.nested");
        }

        @Test
        void aPathInTheNameOfAGzipIsRefusedAndAPlainNameIsNot() {
            assertThat(refusal(read(gzip("../bus.csv", CSV)))).isEqualTo("FILE-004.path");
            assertThat(read(gzip("bus.csv", CSV)).refused()).isFalse();
        }

        @Test
        void aTruncatedGzipIsNotReadableWhereverItIsCut() {
            byte[] gzip = gzip(CSV);
            for (int length = 3; length < gzip.length; length += 7) {
                assertThat(refusal(read(Arrays.copyOf(gzip, length))))
                        .as("cut at %d", length)
                        .startsWith("FILE-003");
            }
        }

        @Test
        void aTruncatedZipIsNotReadableWhereverItIsCut() {
            byte[] zip = zip("bus.csv", CSV);
            for (int length = 5; length < zip.length; length += 7) {
                assertThat(refusal(read(Arrays.copyOf(zip, length))))
                        .as("cut at %d of %d", length, zip.length)
                        .matches("FILE-003.*|FILE-004.noEntry");
            }
        }

        @Test
        void damageIsNotReadable() {
            byte[] gzip = gzip(CSV);
            gzip[gzip.length - 6] ^= 1;

            assertThat(refusal(read(gzip))).isEqualTo("FILE-003.archive");
        }
    }

    @Nested
    class Limits {

        private BusReading limited(byte[] file, long sent, long unpacked, int lineBytes, int records) {
            DeliveryLimits limits = new DeliveryLimits(sent, unpacked, 200, lineBytes, records, 100);
            return read(source(file), BusFixtures.EXPECTED, limits);
        }

        @Test
        void bytesSent() {
            assertThat(limited(CSV, CSV.length, 1 << 30, 1 << 16, 100).refused())
                    .isFalse();
            assertThat(refusal(limited(CSV, CSV.length - 1, 1 << 30, 1 << 16, 100)))
                    .isEqualTo("FILE-004.sent");
        }

        @Test
        void bytesUnpacked() {
            byte[] zip = zip("bus.csv", CSV);

            assertThat(limited(zip, 1 << 30, CSV.length, 1 << 16, 100).refused())
                    .isFalse();
            assertThat(refusal(limited(zip, 1 << 30, CSV.length - 1, 1 << 16, 100)))
                    .isEqualTo("FILE-004.unpacked");
        }

        @Test
        void records() {
            assertThat(limited(CSV, 1 << 30, 1 << 30, 1 << 16, 50).refused()).isFalse();
            assertThat(refusal(limited(CSV, 1 << 30, 1 << 30, 1 << 16, 49))).isEqualTo("FILE-004.records");
        }

        private byte[] withLineOf(int bytes) {
            String csv = csv(line(1).with("opmerking", "x"));
            int length = csv.split("\r\n", -1)[1].length();
            return csv(line(1).with("opmerking", "x".repeat(bytes - length + 1)), line(2))
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Test
        void aLineOfSixtyFourKibiByteIsAcceptedAndOneByteMoreIsNot() {
            assertThat(read(withLineOf(65_536)).refused()).isFalse();
            assertThat(refusal(read(withLineOf(65_537)))).isEqualTo("FILE-004.line");
        }

        @Test
        void ratio() {
            byte[] spaces = new byte[3 << 20];
            Arrays.fill(spaces, (byte) '\n');
            System.arraycopy(CSV, 0, spaces, 0, CSV.length);

            assertThat(refusal(read(gzip(spaces)))).isEqualTo("FILE-004.ratio");
            assertThat(refusal(read(zip("bus.csv", spaces)))).isEqualTo("FILE-004.ratio");
            assertThat(read(spaces).refused()).isFalse();
        }
    }

    @Nested
    class Encodings {

        private final Line line = line(1).registration("Súdwest-Fr");

        private BusReading in(Charset charset) {
            return read(csv(line).getBytes(charset));
        }

        private String registration(BusReading reading) {
            return reading.content().orElseThrow().benefits().registration(0);
        }

        @Test
        void utf8() {
            assertThat(registration(in(StandardCharsets.UTF_8))).isEqualTo("Súdwest-Fr");
        }

        @Test
        void utf8WithMark() {
            assertThat(registration(read("\uFEFF" + csv(line)))).isEqualTo("Súdwest-Fr");
        }

        @Test
        void iso88591() {
            assertThat(registration(in(StandardCharsets.ISO_8859_1))).isEqualTo("Súdwest-Fr");
        }

        @Test
        void aLoneE9FarIntoTheFileMakesItIso88591AsAWhole() {
            byte[] csv = csv(lines(1, 2000)).getBytes(StandardCharsets.UTF_8);
            byte[] last = csv(line(5000).registration("café")).getBytes(StandardCharsets.ISO_8859_1);
            int header = csv(List.of()).length();
            byte[] both = Arrays.copyOf(csv, csv.length + last.length - header);
            System.arraycopy(last, header, both, csv.length, last.length - header);

            BusReading reading = read(both);
            assertThat(reading.records()).isEqualTo(2001);
            assertThat(reading.content().orElseThrow().benefits().registration(2000))
                    .isEqualTo("café");
        }

        @Test
        void afterAMarkWrongUtf8IsAnErrorWithItsLine() {
            byte[] csv =
                    ("\uFEFF" + csv(line(1), line(2).registration("caf#"), line(3))).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < csv.length; i++) {
                csv[i] = csv[i] == '#' ? (byte) 0xE9 : csv[i];
            }

            BusReading reading = read(csv);
            assertThat(refusal(reading)).isEqualTo("FILE-003.encoding");
            assertThat(reading.findings().list().get(0).line()).isEqualTo(3);
        }

        @Test
        void aByteWithoutMeaningIsAnErrorWithItsLine() {
            byte[] csv = csv(line(1), line(2).registration("caf#")).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < csv.length; i++) {
                csv[i] = csv[i] == '#' ? (byte) 0x81 : csv[i];
            }

            BusReading reading = read(csv);
            assertThat(refusal(reading)).isEqualTo("FILE-003.encoding");
            assertThat(reading.findings().list().get(0).line()).isEqualTo(3);
        }

        @Test
        void utf16IsRefused() {
            assertThat(refusal(in(StandardCharsets.UTF_16))).isEqualTo("FILE-003.utf16");
            assertThat(refusal(in(StandardCharsets.UTF_16LE))).isEqualTo("FILE-003.binary");
        }

        @Test
        void aNulIsRefusedWithItsLine() {
            BusReading reading = read(csv(line(1), line(2).registration("a\0b")));

            assertThat(refusal(reading)).isEqualTo("FILE-003.binary");
            assertThat(reading.findings().list().get(0).line()).isEqualTo(3);
        }

        @ParameterizedTest
        @ValueSource(strings = {"MZ\u0090\0\u0003", "<html><body>x</body></html>", "<svg/>", "%PDF-1.7 x", "   "})
        void otherKindsOfFileAreRefused(String content) {
            assertThat(refusal(read(content.getBytes(StandardCharsets.ISO_8859_1))))
                    .startsWith("FILE-00");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\n", "\r"})
        void otherLineEnds(String lineEnd) {
            assertThat(read(csv(lines(1, 3)).replace("\r\n", lineEnd)).records())
                    .isEqualTo(3);
        }
    }

    @Test
    void aSourceThatFailsIsNotTheSendersFault() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk");
            }
        };
        DeliverySource source = () -> new SequenceInputStream(new ByteArrayInputStream(CSV), failing);

        assertThatThrownBy(() -> new BusReader(DeliveryLimits.DEFAULTS, BusFixtures.rekeying())
                        .read(source, BusFixtures.EXPECTED))
                .isInstanceOf(IOException.class)
                .hasRootCauseMessage("disk");
    }
}
