package nl.benchmark.disclosure;

import static nl.benchmark.disclosure.FiguresFixture.indicator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.benchmark.indicator.Catalogue;
import nl.benchmark.indicator.DeliveryCalendar;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.MeasureStore;
import nl.benchmark.indicator.MeasureValue;
import nl.benchmark.indicator.Period;

/** Whatever is delivered: computed again, slowly and independently, in BigDecimal from plain maps. */
class FiguresPropertyTest {

    private static final String SEED = "20250301";
    private static final List<String> ORGANISATIONS = List.of("A", "B", "C", "D", "E", "F");
    private static final YearMonth LAST = YearMonth.of(2025, 3);
    private static final Period MARCH = Period.of(LAST);
    private static final List<String> SCHEMES = List.of("01", "02", "03", "14");
    private static final int MONTHS = 13;

    /** Random small counts of every organisation, some months missing. */
    private static final class World implements BenchmarkMembers {

        private final Map<String, Long> values = new HashMap<>();
        private final MeasureStore.Builder store =
                MeasureStore.builder(Catalogue.werkInkomen().measures());

        private World(long seed) {
            Random random = new Random(seed);
            for (String organisation : ORGANISATIONS) {
                int size = 1 + random.nextInt(12);
                for (int back = 0; back < MONTHS; back++) {
                    if (random.nextInt(60) > 0) {
                        month(organisation, LAST.minusMonths(back), size, random);
                    }
                }
            }
        }

        private void month(String organisation, YearMonth month, int size, Random random) {
            split(organisation, "BENEFITS", "SCHEME", SCHEMES, month, size, random);
            split(organisation, "INFLOW", "SCHEME", SCHEMES, month, 2, random);
            split(organisation, "OUTFLOW", "OUTFLOW_REASON", List.of("WORK", "DEATH", "UNKNOWN"), month, 2, random);
        }

        private void split(
                String organisation,
                String measure,
                String dimension,
                List<String> categories,
                YearMonth month,
                int most,
                Random random) {
            long total = 0;
            for (String category : categories) {
                long count = random.nextInt(most + 1);
                total += count;
                if (count > 0) {
                    put(organisation, new MeasureValue(measure, dimension, category, Period.of(month), count, false));
                }
            }
            put(organisation, MeasureValue.total(measure, month, total));
        }

        private void put(String organisation, MeasureValue value) {
            store.put(organisation, value);
            values.put(
                    key(
                            organisation,
                            value.measure(),
                            value.category(),
                            value.period().yearMonth()),
                    value.value());
        }

        private static String key(String organisation, String measure, String category, YearMonth month) {
            return organisation + measure + category + month;
        }

        private Long value(String organisation, String measure, String category, YearMonth month) {
            Long total = values.get(key(organisation, measure, null, month));
            return total == null || category == null
                    ? total
                    : values.getOrDefault(key(organisation, measure, category, month), 0L);
        }

        /** Σ over twelve months, or null. */
        private BigDecimal sum12(String organisation, String measure, String category) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int back = 0; back < 12; back++) {
                Long value = value(organisation, measure, category, LAST.minusMonths(back));
                if (value == null) {
                    return null;
                }
                sum = sum.add(BigDecimal.valueOf(value));
            }
            return sum;
        }

        private Figures figures() {
            return new Figures(
                    store.build(),
                    Catalogue.werkInkomen(),
                    this,
                    new DeliveryCalendar(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC)));
        }

        @Override
        public List<String> members(String groupCode, Period period) {
            return ORGANISATIONS;
        }

        @Override
        public long inhabitants(String organisation, int year) {
            return 1;
        }
    }

    private static List<Figure> rows(World world, String code, Viewer viewer) {
        return world.figures().values(indicator(code), ORGANISATIONS, MARCH, MARCH, true, viewer);
    }

    @Property(tries = 100, seed = SEED)
    void categoriesAddUpToTheTotal(@ForAll long seed) {
        World world = new World(seed);
        for (String code : List.of("WI-VOL-01", "WI-VOL-02", "WI-RED-02")) {
            Map<String, Double> totals = new TreeMap<>();
            Map<String, Double> sums = new TreeMap<>();
            for (Figure figure : rows(world, code, Viewer.ofDataOfficer())) {
                boolean part = figure.category() != null && figure.category().endsWith("EMPLOYMENT");
                if (figure.numerator() != null && !part) {
                    (figure.category() == null ? totals : sums)
                            .merge(figure.organisation(), figure.numerator(), Double::sum);
                }
            }
            assertThat(sums).isEqualTo(totals);
        }
    }

    @Property(tries = 200, seed = SEED)
    void othersNeverSeeACountOfOneToFour(@ForAll long seed) {
        World world = new World(seed);
        for (IndicatorDefinition indicator : Catalogue.werkInkomen().list()) {
            if (indicator.periodicity() == MARCH.periodicity()) {
                for (Figure figure : rows(world, indicator.code(), Viewer.of("A"))) {
                    if (!figure.organisation().equals("A")) {
                        assertIsNotSmall(figure, indicator);
                    }
                }
                for (Figure group :
                        world.figures().groupValues(indicator, List.of("ALL"), MARCH, MARCH, true, Viewer.of("A"))) {
                    assertIsNotSmall(group, indicator);
                }
            }
        }
    }

    private static void assertIsNotSmall(Figure figure, IndicatorDefinition indicator) {
        if (!indicator.code().startsWith("WI-ONT") && figure.numerator() != null) {
            assertThat(isSmall(figure.numerator())).as("%s", figure).isFalse();
        }
        if (figure.denominator() != null) {
            assertThat(isSmall(figure.denominator())).as("%s", figure).isFalse();
            assertThat(indicator.proportion() && isSmall(figure.denominator() - figure.numerator()))
                    .as("%s", figure)
                    .isFalse();
        }
    }

    private static boolean isSmall(double count) {
        return count > 0 && count < 5;
    }

    @Property(tries = 200, seed = SEED)
    void onlyWhatHasASmallOperandIsHidden(@ForAll long seed) {
        World world = new World(seed);
        for (Figure figure : rows(world, "WI-VOL-01", Viewer.staff())) {
            Long count = world.value(figure.organisation(), "BENEFITS", figure.category(), LAST);
            FigureStatus expected = count == null
                    ? FigureStatus.MISSING
                    : isSmall(count) ? FigureStatus.SUPPRESSED : FigureStatus.FINAL;
            assertThat(figure.status()).isEqualTo(expected);
        }
    }

    @Property(tries = 200, seed = SEED)
    void groupsAreTheRatioOfTheSumsOfTheirMembers(@ForAll long seed) {
        World world = new World(seed);
        BigDecimal numerator = BigDecimal.ZERO;
        BigDecimal denominator = BigDecimal.ZERO;
        for (String organisation : ORGANISATIONS) {
            BigDecimal inflow = world.sum12(organisation, "INFLOW", null);
            BigDecimal benefits = world.sum12(organisation, "BENEFITS", null);
            if (inflow != null && benefits != null && benefits.signum() > 0) {
                numerator = numerator.add(inflow);
                denominator = denominator.add(benefits);
            }
        }
        Figure group = world.figures()
                .groupValues(indicator("WI-VOL-04"), List.of("ALL"), MARCH, MARCH, false, Viewer.ofDataOfficer())
                .get(0);
        if (denominator.signum() == 0) {
            assertThat(group.value()).isNull();
        } else {
            double expected = numerator
                    .multiply(BigDecimal.valueOf(1_200))
                    .divide(denominator, MathContext.DECIMAL128)
                    .doubleValue();
            assertThat(group.value()).isCloseTo(expected, within(1e-12 * Math.max(1, expected)));
            assertThat(group.numerator()).isEqualTo(numerator.doubleValue());
        }
    }

    /** The rule of SDC-0 itself: nobody can subtract the members shown from a group and keep one. */
    @Property(tries = 300, seed = SEED)
    void noGroupLeavesASingleHiddenMember(@ForAll long seed) {
        World world = new World(seed);
        for (String viewer : ORGANISATIONS) {
            Viewer of = Viewer.of(viewer);
            Figure group = world.figures()
                    .groupValues(indicator("WI-VOL-01"), List.of("ALL"), MARCH, MARCH, false, of)
                    .get(0);
            long hidden = rows(world, "WI-VOL-01", of).stream()
                    .filter(figure -> figure.category() == null && figure.status() == FigureStatus.SUPPRESSED)
                    .count();
            assertThat(group.value() != null && hidden == 1).isFalse();
        }
    }
}
