package nl.benchmark.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.benchmark.indicator.Catalogue;
import nl.benchmark.indicator.DeliveryCalendar;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.LeftOut;
import nl.benchmark.indicator.MeasureStore;
import nl.benchmark.indicator.MeasureValue;
import nl.benchmark.indicator.Period;
import nl.benchmark.indicator.Source;
import org.junit.jupiter.api.Test;

/** DEL-6: a file that was taken out of the benchmark counts for its own organisation only, and others cannot tell what it held. */
class LeftOutTest {

    private static final Catalogue CATALOGUE = Catalogue.werkInkomen();
    private static final YearMonth MARCH = YearMonth.of(2025, 3);
    private static final Period PERIOD = Period.of(MARCH);
    private static final Map<String, Long> BENEFITS = Map.of("A", 100L, "B", 200L, "C", 700L);

    private static Figures figures(LeftOut... leftOut) {
        MeasureStore store = MeasureStore.empty(CATALOGUE.measures());
        for (Map.Entry<String, Long> one : BENEFITS.entrySet()) {
            List<MeasureValue> values = new ArrayList<>();
            for (int month = 1; month <= 5; month++) {
                values.add(MeasureValue.total("BENEFITS", YearMonth.of(2025, month), one.getValue()));
                values.add(MeasureValue.total("INFLOW", YearMonth.of(2025, month), 10));
                values.add(MeasureValue.total("OUTFLOW", YearMonth.of(2025, month), 10));
            }
            store = store.with(one.getKey(), values, one.getKey().equals("C") ? Set.of(leftOut) : Set.of());
        }
        BenchmarkMembers members = new BenchmarkMembers() {
            @Override
            public List<String> members(String groupCode, Period period) {
                return List.of("A", "B", "C");
            }

            @Override
            public long inhabitants(String organisation, int year) {
                return 1;
            }
        };
        return new Figures(store, CATALOGUE, members, new DeliveryCalendar(Clock.systemUTC()));
    }

    private static Figure own(Figures figures, String organisation, Viewer viewer) {
        return figures.values(
                        FiguresFixture.indicator("WI-VOL-01"), List.of(organisation), PERIOD, PERIOD, false, viewer)
                .get(0);
    }

    private static double group(Figures figures, Viewer viewer) {
        return figures.groupValues(FiguresFixture.indicator("WI-VOL-01"), List.of("G"), PERIOD, PERIOD, false, viewer)
                .get(0)
                .numerator();
    }

    @Test
    void groupsAreWithoutItAlsoForItself() {
        Figures figures = figures(new LeftOut(Source.BUS, MARCH));

        assertThat(group(figures(), Viewer.of("A"))).isEqualTo(1000);
        assertThat(group(figures, Viewer.of("A"))).isEqualTo(300);
        assertThat(group(figures, Viewer.of("C"))).isEqualTo(300);
        assertThat(group(figures, Viewer.staff())).isEqualTo(300);
    }

    @Test
    void itsOwnFigureStaysForItselfAndIsMissingForOthers() {
        Figures figures = figures(new LeftOut(Source.BUS, MARCH));

        assertThat(own(figures, "C", Viewer.of("C")).numerator()).isEqualTo(700);
        assertThat(own(figures, "C", Viewer.of("A")).status()).isEqualTo(FigureStatus.MISSING);
        assertThat(own(figures, "C", Viewer.staff()).status()).isEqualTo(FigureStatus.MISSING);
        assertThat(figures.explain(FiguresFixture.indicator("WI-VOL-01"), "C", PERIOD, Viewer.of("A"))
                        .numerator())
                .isNull();
        assertThat(figures.explain(FiguresFixture.indicator("WI-VOL-01"), "C", PERIOD, Viewer.of("C"))
                        .numerator())
                .isEqualTo(700);
    }

    @Test
    void itHasNoRankAndTheOthersAreRankedWithoutIt() {
        var comparison = figures(new LeftOut(Source.BUS, MARCH))
                .compare(
                        FiguresFixture.indicator("WI-VOL-01"),
                        "C",
                        PERIOD,
                        List.of("G"),
                        List.of("A", "B"),
                        false,
                        Viewer.of("C"));

        assertThat(comparison.own().rank()).isNull();
        assertThat(comparison.groups().get(0).numerator()).isEqualTo(300);
    }

    @Test
    void anotherFileOrMonthChangesNothing() {
        assertThat(group(figures(new LeftOut(Source.SRG, MARCH)), Viewer.of("A")))
                .isEqualTo(1000);
        assertThat(group(figures(new LeftOut(Source.BUS, MARCH.minusMonths(1))), Viewer.of("A")))
                .as("the stock of a month is made of its own file")
                .isEqualTo(1000);
    }
}
