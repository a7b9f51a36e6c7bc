package nl.benchmark.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SDC-0: which count protects a measure. */
class MeasureCatalogueTest {

    private final MeasureCatalogue catalogue = MeasureCatalogue.werkInkomen();

    @ParameterizedTest
    @CsvSource({
        "BENEFITS,BENEFITS",
        "PAID_BUIG,BENEFITS",
        "PAID_SPECIAL,SPECIAL_GRANTS",
        "PARTTIME_INCOME,PARTTIME_PERSONS",
        "SANCTIONS,SANCTIONS"
    })
    void isProtectedBy(String measure, String count) {
        assertThat(catalogue.find(measure).orElseThrow().protectingCount()).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INHABITANTS",
                "BUIG_BUDGET",
                "BUIG_NET_EXPENDITURE",
                "WSW_PERSONS",
                "WW_ENDED_MAX",
                "WW_TO_BENEFIT"
            })
    void isNotProtected(String measure) {
        assertThat(catalogue.find(measure).orElseThrow().isProtected()).isFalse();
    }

    @Test
    void everyDimensionEndsWithUnknown() {
        assertThat(catalogue.measures())
                .flatExtracting(MeasureDefinition::dimensions)
                .allSatisfy(dimension ->
                        assertThat(dimension.categories()).endsWith("UNKNOWN").doesNotHaveDuplicates());
    }

    @Test
    void inflowAndOutflowHideTogether() {
        assertThat(catalogue.find("INFLOW").orElseThrow().hidesWith()).isEqualTo("OUTFLOW");
        assertThat(catalogue.find("OUTFLOW").orElseThrow().hidesWith()).isEqualTo("INFLOW");
    }
}
