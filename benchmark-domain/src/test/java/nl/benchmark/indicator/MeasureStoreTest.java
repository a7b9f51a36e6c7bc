package nl.benchmark.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureStoreTest {

    private static final YearMonth MARCH = YearMonth.of(2025, 3);
    private static final int MARCH_AT = 2025 * 12 + 2;

    private final MeasureCatalogue catalogue = MeasureCatalogue.werkInkomen();

    private long month(MeasureStore store, String measure, String dimension, String category, int month) {
        return store.measures("A").month(catalogue.series(Periodicity.MONTH, measure, dimension, category), month);
    }

    private boolean provisional(MeasureStore store, String measure, String dimension, String category, int month) {
        int series = catalogue.series(Periodicity.MONTH, measure, dimension, category);
        return store.measures("A").monthProvisional(series, month);
    }

    private MeasureStore march() {
        return MeasureStore.builder(catalogue)
                .put("A", MeasureValue.total("BENEFITS", MARCH, 12))
                .put("A", MeasureValue.category("BENEFITS", "SCHEME", "01", MARCH, 12))
                .build();
    }

    @Test
    void aCategoryThatIsNotListedInADeliveredMonthIsZero() {
        assertThat(month(march(), "BENEFITS", "SCHEME", "01", MARCH_AT)).isEqualTo(12);
        assertThat(month(march(), "BENEFITS", "SCHEME", "02", MARCH_AT)).isZero();
        assertThat(month(march(), "BENEFITS", "AGE", "UNKNOWN", MARCH_AT)).isZero();
    }

    @Test
    void aMonthThatWasNotDeliveredIsMissingNotZero() {
        assertThat(month(march(), "BENEFITS", null, null, MARCH_AT + 1)).isEqualTo(OrganisationMeasures.MISSING);
        assertThat(month(march(), "BENEFITS", "SCHEME", "01", MARCH_AT - 1)).isEqualTo(OrganisationMeasures.MISSING);
        assertThat(month(march(), "OUTFLOW", null, null, MARCH_AT)).isEqualTo(OrganisationMeasures.MISSING);
        assertThat(month(march(), "OUTFLOW", "OUTFLOW_REASON", "WORK", MARCH_AT))
                .isEqualTo(OrganisationMeasures.MISSING);
    }

    @Test
    void monthsMayComeInAnyOrderAndWithGaps() {
        MeasureStore.Builder builder = MeasureStore.builder(catalogue);
        int[] months = {MARCH_AT, MARCH_AT - 40, MARCH_AT + 30, MARCH_AT - 1};
        for (int month : months) {
            builder.put(
                    "A", "BENEFITS", null, null, YearMonth.of(month / 12, month % 12 + 1), month, month == MARCH_AT);
        }
        MeasureStore store = builder.build();

        for (int month : months) {
            assertThat(month(store, "BENEFITS", null, null, month)).isEqualTo(month);
            assertThat(provisional(store, "BENEFITS", null, null, month)).isEqualTo(month == MARCH_AT);
        }
        assertThat(month(store, "BENEFITS", null, null, MARCH_AT + 1)).isEqualTo(OrganisationMeasures.MISSING);
    }

    @Test
    void aZeroCategoryIsProvisionalWithItsTotal() {
        MeasureStore store = MeasureStore.builder(catalogue)
                .put("A", "BENEFITS", null, null, MARCH, 0, true)
                .build();

        assertThat(provisional(store, "BENEFITS", "SCHEME", "01", MARCH_AT)).isTrue();
    }

    @Test
    void aNewDeliveryReplacesOneOrganisationAndLeavesTheOldStoreAsItWas() {
        MeasureStore before = MeasureStore.builder(catalogue)
                .put("A", MeasureValue.total("BENEFITS", MARCH, 12))
                .put("B", MeasureValue.total("BENEFITS", MARCH, 7))
                .build();

        MeasureStore after = before.with("A", List.of(MeasureValue.total("BENEFITS", MARCH.plusMonths(1), 13)));

        assertThat(month(before, "BENEFITS", null, null, MARCH_AT)).isEqualTo(12);
        assertThat(month(after, "BENEFITS", null, null, MARCH_AT)).isEqualTo(OrganisationMeasures.MISSING);
        assertThat(month(after, "BENEFITS", null, null, MARCH_AT + 1)).isEqualTo(13);
        assertThat(after.measures("B")).isSameAs(before.measures("B"));
        assertThat(after.without("A").organisations()).containsExactly("B");
    }

    @Test
    void knowsUntilWhichYearAFigureIsPublished() {
        MeasureStore store = MeasureStore.builder(catalogue)
                .put("A", "INHABITANTS", Year.of(2024), 100, false)
                .put("B", "INHABITANTS", Year.of(2025), 100, false)
                .build();
        int series = catalogue.series(Periodicity.YEAR, "INHABITANTS", null, null);

        assertThat(store.lastPublishedYear(series)).isEqualTo(2025);
    }

    @Test
    void aCodeThatALayoutAddedCountsAsUnknown() {
        OrganisationMeasures measures = MeasureStore.empty(catalogue)
                .with(
                        "A",
                        List.of(
                                MeasureValue.total("PERSONS", MARCH, 6),
                                MeasureValue.category("PERSONS", "SEX", "7", MARCH, 1),
                                MeasureValue.category("PERSONS", "SEX", "UNKNOWN", MARCH, 2),
                                MeasureValue.category("PERSONS", "SEX", "8", MARCH, 3)))
                .measures("A");

        int unknown = catalogue.series(Periodicity.MONTH, "PERSONS", "SEX", "UNKNOWN");
        assertThat(measures.month(unknown, MARCH.getYear() * 12 + MARCH.getMonthValue() - 1))
                .isEqualTo(6);
    }

    @Test
    void ofTwoDimensionsWhatIsKnownStays() {
        MeasureCatalogue all = MeasureCatalogue.werkInkomen();
        int expected = all.series(Periodicity.MONTH, "DECISIONS", "KIND;RESULT", "LEVENSONDERHOUD;UNKNOWN");

        assertThat(all.unknownSeries(Periodicity.MONTH, "DECISIONS", "KIND;RESULT", "LEVENSONDERHOUD;NIEUW"))
                .isEqualTo(expected);
    }

    @Test
    void refusesASeriesThatIsNotKept() {
        MeasureStore.Builder builder = MeasureStore.builder(catalogue);

        assertThatThrownBy(() -> builder.put("A", MeasureValue.category("PERSONS", "SCHEME", "01", MARCH, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.put("A", "BENEFITS", Year.of(2025), 1, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(catalogue.knows("PERSONS", "SCHEME", "01")).isFalse();
        assertThat(catalogue.knows("PERSONS", "SEX", "1")).isTrue();
    }
}
