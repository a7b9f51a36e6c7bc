package nl.benchmark.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import nl.benchmark.indicator.Catalogue;
import nl.benchmark.indicator.DeliveryCalendar;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.MeasureStore;
import nl.benchmark.indicator.MeasureValue;
import nl.benchmark.indicator.Period;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** IND-1: versions have days, and a figure is computed by the one of its period. */
class VersionsTest {

    private static final LocalDate CHANGE = LocalDate.of(2026, 3, 1);

    private final Catalogue shipped = Catalogue.werkInkomen();
    private final IndicatorDefinition old = shipped.find("WI-VOL-01").orElseThrow();

    private IndicatorDefinition version(int number, LocalDate from, String numerator) {
        IndicatorDefinition one = old.as(number, from, null, true);
        return new IndicatorDefinition(
                one.code(),
                one.module(),
                one.themeNl(),
                one.themeEn(),
                one.nameNl(),
                one.nameEn(),
                one.unit(),
                one.polarity(),
                one.decimals(),
                numerator,
                null,
                one.factor(),
                one.periodicity(),
                one.aggregation(),
                one.source(),
                null,
                one.basis(),
                false,
                one.definitionNl(),
                one.definitionEn(),
                one.explanationNl(),
                one.explanationEn(),
                number,
                from,
                null,
                true);
    }

    private List<Double> values(Catalogue catalogue) {
        MeasureStore.Builder store = MeasureStore.builder(shipped.measures());
        for (YearMonth month = YearMonth.of(2026, 1);
                month.isBefore(YearMonth.of(2026, 6));
                month = month.plusMonths(1)) {
            store.put("A", MeasureValue.total("BENEFITS", month, 100));
            store.put("A", MeasureValue.total("INFLOW", month, 10));
        }
        Clock clock = Clock.fixed(Instant.parse("2026-11-01T10:00:00Z"), ZoneOffset.UTC);
        Figures figures = new Figures(
                store.build(), catalogue, new FiguresFixture().group("NL00", "A"), new DeliveryCalendar(clock));
        return figures
                .values(
                        catalogue.find("WI-VOL-01").orElseThrow(),
                        List.of("A"),
                        Period.ofMonth(2026, 1),
                        Period.ofMonth(2026, 5),
                        false,
                        Viewer.staff())
                .stream()
                .map(Figure::value)
                .toList();
    }

    @Test
    @DisplayName("IND-1 a version computes the periods from its first day on, and those before keep their formula")
    void fromItsFirstDay() {
        assertThat(values(shipped)).containsExactly(100.0, 100.0, 100.0, 100.0, 100.0);
        assertThat(values(shipped.with(List.of(version(2, CHANGE, "INFLOW")))))
                .containsExactly(100.0, 100.0, 10.0, 10.0, 10.0);
    }

    @Test
    @DisplayName("IND-1 a version from the beginning computes the past as well, and a later one takes its place")
    void thePastToo() {
        IndicatorDefinition whole = version(2, old.validFrom(), "INFLOW");
        assertThat(values(shipped.with(List.of(whole)))).containsExactly(10.0, 10.0, 10.0, 10.0, 10.0);
        assertThat(values(shipped.with(List.of(whole, version(3, CHANGE, "BENEFITS + INFLOW")))))
                .containsExactly(10.0, 10.0, 110.0, 110.0, 110.0);
    }

    @Test
    @DisplayName("IND-1 a version ends the day before the next one; the list has each indicator once")
    void days() {
        Catalogue catalogue = shipped.with(List.of(version(2, CHANGE, "INFLOW")));
        assertThat(catalogue.versions("WI-VOL-01"))
                .extracting(IndicatorDefinition::version, IndicatorDefinition::validTo)
                .containsExactly(tuple(1, CHANGE.minusDays(1)), tuple(2, null));
        assertThat(catalogue
                        .find("WI-VOL-01", CHANGE.minusDays(1))
                        .orElseThrow()
                        .version())
                .isEqualTo(1);
        assertThat(catalogue.find("WI-VOL-01", CHANGE).orElseThrow().version()).isEqualTo(2);
        assertThat(catalogue.list()).hasSameSizeAs(shipped.list());
        assertThat(shipped.with(List.of())).isSameAs(shipped);
    }
}
