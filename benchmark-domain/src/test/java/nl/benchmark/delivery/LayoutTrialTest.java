package nl.benchmark.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("DEL-1 A layout is tried on files as they are kept")
class LayoutTrialTest {

    private static final YearMonth FIRST = YearMonth.of(2026, 10);
    private static final DeliveryType SRG = DeliveryType.SRG;

    private static byte[] kept(byte[] submitted) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new KeptSource(SRG, DeliveryLimits.DEFAULTS, BusFixtures.rekeying())
                .write(() -> new ByteArrayInputStream(submitted), out);
        return out.toByteArray();
    }

    private static RecordReading read(Layout layout, byte[] file) throws IOException {
        return new RecordReader(SRG.records().orElseThrow(), layout, DeliveryLimits.DEFAULTS, BusFixtures.rekeying())
                .read(() -> new ByteArrayInputStream(file), BusFixtures.EXPECTED);
    }

    private static byte[] csv(RecordFixtures.Line... lines) {
        return RecordFixtures.csv(SRG, java.util.List.of(lines)).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void personsAreKnownByThePseudonymOfThePlatform() throws IOException {
        byte[] file = kept(csv(RecordFixtures.facility(1), RecordFixtures.facility(2)));

        assertThat(read(SRG.layout().forTrial(FIRST), file).verdict()).isEqualTo(DeliveryReading.Verdict.ACCEPTED);
        assertThat(read(SRG.layout(), file).rejectedRecords())
                .as("a delivery of such a file is none")
                .isEqualTo(2);
    }

    @Test
    void aFileOfBeforeIsReadAsOfTheFirstMonth() throws IOException {
        Layout closed = LayoutCheck.check(
                SRG,
                SRG.layout(),
                FIRST,
                SRG.layout().fieldsCsv(),
                SRG.layout().codesCsv().replace("sex;1;2015-01;;", "sex;1;2015-01;2026-09;"));
        byte[] file = kept(csv(RecordFixtures.facility(1).with("geslacht", "1")));

        assertThat(read(closed, csv(RecordFixtures.facility(1).with("geslacht", "1")))
                        .findings()
                        .errors())
                .as("the month itself")
                .isZero();
        assertThat(read(closed.forTrial(FIRST), file).findings().count(FindingRule.SRG_002))
                .isEqualTo(1);
        assertThat(read(closed.forTrial(FIRST.minusMonths(1)), file).findings().count(FindingRule.SRG_002))
                .isZero();
    }
}
