package nl.benchmark.indicator;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.benchmark.delivery.CodeList;
import nl.benchmark.delivery.DeliveryType;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
                .allSatisfy(dimension -> assertThat(dimension.categories())
                        .doesNotHaveDuplicates()
                        .last(as(InstanceOfAssertFactories.STRING))
                        .endsWith("UNKNOWN"));
    }

    @Test
    void aCrossingKeepsEveryPairOfItsDimensions() {
        MeasureDefinition decisions = catalogue.find("DECISIONS").orElseThrow();
        Dimension crossing = decisions.crossing(Set.of("KIND", "RESULT")).orElseThrow();

        assertThat(crossing.categories())
                .hasSize(decisions.dimension("KIND").orElseThrow().categories().size()
                        * decisions
                                .dimension("RESULT")
                                .orElseThrow()
                                .categories()
                                .size());
        assertThat(crossing.crossed(
                        Map.of("KIND", List.of("LEVENSONDERHOUD"), "RESULT", List.of("AFGEWEZEN", "INGETROKKEN"))))
                .containsExactly("LEVENSONDERHOUD;AFGEWEZEN", "LEVENSONDERHOUD;INGETROKKEN");
        assertThat(decisions.crossing(Set.of("KIND"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SRG,15,FACILITIES,TYPE",
        "SRG,18,FACILITIES_ENDED,REASON_END",
        "BDFS,22,FINES,FINE_LEVEL",
        "BASPLUS,5,APPLICATIONS,KIND",
        "BASPLUS,8,DECISIONS,RESULT"
    })
    void everyCodeOfALayoutIsACategory(DeliveryType type, int kenmerk, String measure, String dimension) {
        assertThat(catalogue
                        .find(measure)
                        .orElseThrow()
                        .dimension(dimension)
                        .orElseThrow()
                        .categories())
                .containsAll(type.layout().codes(kenmerk).codes().stream()
                        .map(CodeList.Code::code)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "CLAIM_BALANCE,CLAIMS",
        "CLAIM_RECEIVED,CLAIMS",
        "CLAIM_NEW_AMOUNT,CLAIMS_NEW",
        "DECISION_DAYS,DECISIONS",
        "WAGE_VALUE_SUM,WAGE_VALUE_COUNT",
        "DEBTORS,DEBTORS",
        "CLAIMS,CLAIMS"
    })
    void aSumIsProtectedByItsCount(String measure, String count) {
        assertThat(catalogue.find(measure).orElseThrow().protectingCount()).isEqualTo(count);
    }

    @ParameterizedTest
    @EnumSource(value = DeliveryType.class, names = "BUS", mode = EnumSource.Mode.EXCLUDE)
    void everyTypeCountsItsMeasures(DeliveryType type) {
        String sql = MeasureSql.of(type.name());

        assertThat(MeasureSql.measures(type.name())).isNotEmpty().allSatisfy(measure -> assertThat(sql)
                .contains("'" + measure + "'"));
    }

    @Test
    void inflowAndOutflowHideTogether() {
        assertThat(catalogue.find("INFLOW").orElseThrow().hidesWith()).isEqualTo("OUTFLOW");
        assertThat(catalogue.find("OUTFLOW").orElseThrow().hidesWith()).isEqualTo("INFLOW");
    }
}
