package nl.benchmark.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.benchmark.indicator.Catalogue;
import nl.benchmark.indicator.DeliveryCalendar;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.MeasureStore;
import nl.benchmark.indicator.MeasureValue;
import nl.benchmark.indicator.Period;

/** Small benchmarks to compute by hand: organisations A, B, C … and groups of them. */
final class FiguresFixture implements BenchmarkMembers {

    private final Catalogue catalogue = Catalogue.werkInkomen();
    private final MeasureStore.Builder store = MeasureStore.builder(catalogue.measures());
    private final Map<String, List<String>> groups = new HashMap<>();
    private final Map<String, Long> inhabitants = new HashMap<>();
    private Instant now = Instant.parse("2026-07-01T10:00:00Z");

    FiguresFixture today(String date) {
        now = Instant.parse(date + "T10:00:00Z");
        return this;
    }

    FiguresFixture group(String code, String... members) {
        groups.put(code, Arrays.asList(members));
        return this;
    }

    FiguresFixture put(String organisation, String measure, String month, long value) {
        store.put(organisation, MeasureValue.total(measure, YearMonth.parse(month), value));
        return this;
    }

    FiguresFixture provisional(String organisation, String measure, String month, long value) {
        store.put(organisation, measure, null, null, YearMonth.parse(month), value, true);
        return this;
    }

    FiguresFixture put(
            String organisation, String measure, String dimension, String category, String month, long value) {
        store.put(organisation, MeasureValue.category(measure, dimension, category, YearMonth.parse(month), value));
        return this;
    }

    /** The same value in the month and the eleven before it. */
    FiguresFixture twelve(String organisation, String measure, String last, long value) {
        for (int back = 0; back < 12; back++) {
            put(organisation, measure, YearMonth.parse(last).minusMonths(back).toString(), value);
        }
        return this;
    }

    FiguresFixture twelve(
            String organisation, String measure, String dimension, String category, String last, long value) {
        for (int back = 0; back < 12; back++) {
            put(
                    organisation,
                    measure,
                    dimension,
                    category,
                    YearMonth.parse(last).minusMonths(back).toString(),
                    value);
        }
        return this;
    }

    FiguresFixture yearly(String organisation, String measure, int year, long value) {
        store.put(organisation, measure, Year.of(year), value, false);
        return this;
    }

    /** For the coverage of groups. */
    FiguresFixture withInhabitants(String organisation, long number) {
        inhabitants.put(organisation, number);
        return this;
    }

    Figures figures() {
        return new Figures(store.build(), catalogue, this, new DeliveryCalendar(Clock.fixed(now, ZoneOffset.UTC)));
    }

    static IndicatorDefinition indicator(String code) {
        return Catalogue.werkInkomen().find(code).orElseThrow();
    }

    /** The total of one organisation in one period. */
    Figure value(String code, String organisation, String period, Viewer viewer) {
        Period one = Period.parse(period);
        return figures()
                .values(indicator(code), List.of(organisation), one, one, false, viewer)
                .get(0);
    }

    Figure groupValue(String code, String group, String period, Viewer viewer) {
        Period one = Period.parse(period);
        return figures()
                .groupValues(indicator(code), List.of(group), one, one, false, viewer)
                .get(0);
    }

    /** All rows of one organisation in one period, by category; the total as {@code TOTAL}. */
    Map<String, Figure> rows(String code, String organisation, String period, Viewer viewer) {
        Period one = Period.parse(period);
        Map<String, Figure> rows = new LinkedHashMap<>();
        figures()
                .values(indicator(code), List.of(organisation), one, one, true, viewer)
                .forEach(figure -> rows.put(figure.category() == null ? "TOTAL" : figure.category(), figure));
        return rows;
    }

    FigureStatus status(String code, String organisation, String period, Viewer viewer) {
        return value(code, organisation, period, viewer).status();
    }

    @Override
    public List<String> members(String groupCode, Period period) {
        return groups.getOrDefault(groupCode, List.of());
    }

    @Override
    public long inhabitants(String organisation, int year) {
        return inhabitants.getOrDefault(organisation, 0L);
    }
}
