package nl.benchmark.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import nl.benchmark.delivery.BusFixtures;
import nl.benchmark.delivery.BusReading;
import nl.benchmark.delivery.DeliveryLimits;
import nl.benchmark.delivery.Finding;

/** F11: a delivery of any bytes, CSV, XML, zip and gzip, gets a verdict that agrees with its findings. */
class DeliveryFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void givesAnyBytesAVerdict(byte[] file) {
        BusReading reading = BusFixtures.read(file);

        assertThat(reading.verdict()).isNotNull();
        assertThat(reading.refused()).isEqualTo(reading.content().isEmpty());
        assertThat(reading.sentBytes()).isLessThanOrEqualTo(file.length);
        assertThat(reading.rejectedRecords()).isLessThanOrEqualTo(reading.records());
        assertThat(reading.findings().list())
                .hasSizeLessThanOrEqualTo(DeliveryLimits.DEFAULTS.maxFindings())
                .extracting(Finding::rule)
                .doesNotContainNull();
    }
}
