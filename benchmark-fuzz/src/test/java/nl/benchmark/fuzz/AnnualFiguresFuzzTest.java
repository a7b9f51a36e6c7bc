package nl.benchmark.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.time.Year;
import nl.benchmark.external.AnnualReader;
import nl.benchmark.external.AnnualReading;
import nl.benchmark.indicator.MeasureCatalogue;
import nl.benchmark.organisation.Geography;
import nl.benchmark.organisation.Organisation;
import nl.benchmark.organisation.OrganisationKind;
import nl.benchmark.organisation.Validity;

/** F11: a file of yearly figures of any bytes ends as figures and findings. */
class AnnualFiguresFuzzTest {

    private final AnnualReader reader = new AnnualReader(
            Geography.builder()
                    .organisation(new Organisation(
                            "GM0363",
                            "Amsterdam",
                            OrganisationKind.MUNICIPALITY,
                            Validity.since(LocalDate.of(1998, 1, 1))))
                    .build(),
            MeasureCatalogue.werkInkomen(),
            Year.of(2026));

    @FuzzTest(maxDuration = "2m")
    void endsAsFiguresAndFindings(byte[] file) {
        AnnualReading reading = reader.read(file);

        assertThat(reading.rejectedRecords()).isLessThanOrEqualTo(reading.records());
        assertThat(reading.figures())
                .allSatisfy(figure -> assertThat(figure.organisation()).isEqualTo("GM0363"));
    }
}
