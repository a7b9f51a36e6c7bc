package nl.benchmark.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import nl.benchmark.delivery.DeliveryLimits;
import nl.benchmark.delivery.DeliveryReading;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.delivery.Finding;
import nl.benchmark.delivery.RecordFixtures;

/** F11: a delivery of SRG, BDFS or BASplus of any bytes, CSV, fixed width, zip and gzip, gets a verdict that agrees with its findings. */
class RecordDeliveryFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void givesAnyBytesAVerdict(byte[] file) {
        for (DeliveryType type : DeliveryType.values()) {
            if (type.records().isPresent()) {
                DeliveryReading reading = RecordFixtures.read(type, file);

                assertThat(reading.verdict()).isNotNull();
                assertThat(reading.refused()).isEqualTo(reading.content().isEmpty());
                assertThat(reading.rejectedRecords()).isLessThanOrEqualTo(reading.records());
                assertThat(reading.findings().list())
                        .hasSizeLessThanOrEqualTo(DeliveryLimits.DEFAULTS.maxFindings())
                        .extracting(Finding::rule)
                        .doesNotContainNull();
            }
        }
    }
}
