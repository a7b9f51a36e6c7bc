package nl.benchmark.delivery;

import static nl.benchmark.delivery.BusFixtures.gzip;
import static nl.benchmark.delivery.BusFixtures.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** FILE-004 for SRG, BDFS and BASplus, in zip and in gzip. */
class RecordPackagingTest {

    private static final int LINES = 50;

    static Stream<DeliveryType> types() {
        return Arrays.stream(DeliveryType.values())
                .filter(type -> type.records().isPresent());
    }

    private static byte[] file(DeliveryType type) {
        return RecordFixtures.csv(
                        type,
                        IntStream.rangeClosed(1, LINES)
                                .mapToObj(number -> RecordFixtures.correct(type, number))
                                .toList())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static RecordReading read(DeliveryType type, DeliverySource source, DeliveryLimits limits) {
        return RecordFixtures.read(type, source, limits);
    }

    private static String refusal(RecordReading reading) {
        assertThat(reading.content()).isEmpty();
        return reading.findings().list().stream()
                .filter(finding -> finding.rule().refusesFile())
                .findFirst()
                .orElseThrow()
                .textKey();
    }

    private static String refusal(DeliveryType type, byte[] file) {
        return refusal(RecordFixtures.read(type, file));
    }

    private static byte[] both(byte[] one, byte[] other) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(one);
        bytes.writeBytes(other);
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("types")
    void oneFileIsUnpacked(DeliveryType type) {
        for (byte[] packed :
                new byte[][] {zip("bestand.csv", file(type)), gzip(file(type)), gzip("a.csv", file(type))}) {
            assertThat(RecordFixtures.read(type, packed).refused()).isFalse();
            assertThat(RecordFixtures.read(type, packed).records()).isEqualTo(LINES);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void moreThanOneIsRefused(DeliveryType type) {
        byte[] file = file(type);

        assertThat(refusal(type, zip("a.csv", file, "b.csv", file))).isEqualTo("FILE-004.entries");
        assertThat(refusal(type, zip("a.csv", file, "leeg.txt", new byte[0]))).isEqualTo("FILE-004.entries");
        assertThat(refusal(type, zip())).isEqualTo("FILE-004.noEntry");
        assertThat(refusal(type, both(gzip(file), gzip(file)))).isEqualTo("FILE-004.entries");
        assertThat(refusal(type, both(gzip("a.csv", file), gzip("b.csv", file))))
                .isEqualTo("FILE-004.entries");
    }

    @Test
    @DisplayName("FILE-004 a second member of a gzip is seen wherever it begins and however its bytes arrive")
    void aSecondMemberIsAlwaysSeen() {
        DeliveryType type = DeliveryType.SRG;
        byte[] two = both(gzip(file(type)), gzip(new byte[] {'x'}));
        for (int piece : new int[] {1, 7, 8, 9, 4096}) {
            assertThat(refusal(read(type, () -> inPieces(two, piece), DeliveryLimits.DEFAULTS)))
                    .as("pieces of %d", piece)
                    .isEqualTo("FILE-004.entries");
        }
        assertThat(RecordFixtures.read(type, both(gzip(file(type)), new byte[64]))
                        .refused())
                .as("filled up with zeros")
                .isFalse();
    }

    /** Never tells that more is on its way, as a stream that is deciphered. */
    private static InputStream inPieces(byte[] bytes, int piece) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(length, piece));
            }

            @Override
            public int available() {
                return 0;
            }
        };
    }

    @ParameterizedTest
    @MethodSource("types")
    void anArchiveInAnArchiveIsRefused(DeliveryType type) {
        byte[] file = file(type);

        assertThat(refusal(type, zip("a.csv", zip("b.csv", file)))).isEqualTo("FILE-004.nested");
        assertThat(refusal(type, zip("a.csv", gzip(file)))).isEqualTo("FILE-004.nested");
        assertThat(refusal(type, gzip(zip("b.csv", file)))).isEqualTo("FILE-004.nested");
        assertThat(refusal(type, gzip(gzip(file)))).isEqualTo("FILE-004.nested");
    }

    @ParameterizedTest
    @MethodSource("types")
    void aPathInTheNameIsRefused(DeliveryType type) {
        byte[] file = file(type);

        for (String name : new String[] {"../x.csv", "map/x.csv", "C:\\x.csv", "/etc/x.csv", "..csv"}) {
            assertThat(refusal(type, zip(name, file))).as("zip " + name).isEqualTo("FILE-004.path");
            assertThat(refusal(type, gzip(name, file))).as("gz " + name).isEqualTo("FILE-004.path");
        }
        assertThat(refusal(type, gzip("x".repeat(1_100) + "/x.csv", file))).isEqualTo("FILE-004.path");
        assertThat(refusal(type, zip("bestand.exe", file))).isEqualTo("FILE-004.extension");
    }

    private static DeliveryLimits limits(long sent, long unpacked, int lineBytes, int records) {
        return new DeliveryLimits(sent, unpacked, 200, lineBytes, records, 100);
    }

    @ParameterizedTest
    @MethodSource("types")
    void overALimitIsRefusedAndOnItIsNot(DeliveryType type) {
        byte[] file = file(type);
        for (byte[] packed : new byte[][] {zip("a.csv", file), gzip(file)}) {
            DeliverySource source = () -> new ByteArrayInputStream(packed);

            assertThat(read(type, source, limits(packed.length, file.length, 1 << 16, LINES))
                            .refused())
                    .isFalse();
            assertThat(refusal(read(type, source, limits(packed.length - 1, 1 << 30, 1 << 16, LINES))))
                    .isEqualTo("FILE-004.sent");
            assertThat(refusal(read(type, source, limits(1 << 30, file.length - 1, 1 << 16, LINES))))
                    .isEqualTo("FILE-004.unpacked");
            assertThat(refusal(read(type, source, limits(1 << 30, 1 << 30, 1 << 16, LINES - 1))))
                    .isEqualTo("FILE-004.records");
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void aBombIsRefused(DeliveryType type) {
        byte[] spaces = Arrays.copyOf(file(type), 3 << 20);
        Arrays.fill(spaces, file(type).length, spaces.length, (byte) '\n');

        assertThat(refusal(type, zip("a.csv", spaces))).isEqualTo("FILE-004.ratio");
        assertThat(refusal(type, gzip(spaces))).isEqualTo("FILE-004.ratio");
        assertThat(refusal(type, gzip(("x".repeat(70_000) + "\n").getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("FILE-004.line");
    }
}
