package nl.benchmark.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BusFileTest {

    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    @Test
    void ofAmsterdamHas70000LinesBelowTheHeaderAndAbout11Megabytes() {
        byte[] csv = new BusFile("GM0363", JANUARY, 70_000).toBytes();

        assertThat(lines(csv)).isEqualTo(70_001);
        assertThat(csv.length).isBetween(9_500_000, 12_000_000);
    }

    @Test
    void monthsFollowEachOtherWithTheSamePeople() {
        BusFile file = new BusFile("GM0363", JANUARY, 5_000);
        ParsedBusFile january = new ParsedBusFile(file.month(), file.toBytes());
        file.next();
        byte[] csv = file.toBytes();
        ParsedBusFile february = new ParsedBusFile(file.month(), csv);

        assertThat(file.month()).isEqualTo(YearMonth.of(2025, 2));
        assertThat(lines(csv)).isEqualTo(5_001);
        Set<String> stayed = new HashSet<>(february.benefits());
        stayed.retainAll(january.benefits());
        assertThat(stayed.size())
                .isBetween(
                        (int) (january.benefits().size() * 0.95),
                        january.benefits().size() - 1);
    }

    @Test
    void isTheSameEachTimeItIsAsked() {
        BusFile file = new BusFile("GM1724", JANUARY, 1_000);

        assertThat(file.toBytes()).isEqualTo(file.toBytes());
    }

    @Test
    void ofTheFewestLinesIsStillExact() {
        assertThat(lines(new BusFile("GM0363", JANUARY, 200).toBytes())).isEqualTo(201);
    }

    @Test
    void ofFewerLinesIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BusFile("GM0363", JANUARY, 199));
    }

    private static int lines(byte[] csv) {
        int lines = 0;
        for (byte one : csv) {
            lines += one == '\n' ? 1 : 0;
        }
        return lines;
    }
}
