package nl.benchmark.report.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.benchmark.comparison.Comparison;
import nl.benchmark.disclosure.BenchmarkMembers;
import nl.benchmark.disclosure.Figure;
import nl.benchmark.disclosure.Figures;
import nl.benchmark.disclosure.IndexSeries;
import nl.benchmark.disclosure.Viewer;
import nl.benchmark.indicator.Catalogue;
import nl.benchmark.indicator.DeliveryCalendar;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.MeasureStore;
import nl.benchmark.indicator.Period;
import nl.benchmark.indicator.Periodicity;
import nl.benchmark.organisation.AreaKind;
import nl.benchmark.report.ReportChapter;
import nl.benchmark.report.ReportContent;
import nl.benchmark.report.ReportDevelopment;
import nl.benchmark.report.ReportGroup;
import nl.benchmark.report.ReportIndicator;
import nl.benchmark.report.ReportLanguage;
import nl.benchmark.report.ReportSeries;
import nl.benchmark.report.ReportValue;
import nl.benchmark.report.ReportVerdict;
import nl.benchmark.report.SeriesRole;
import nl.benchmark.report.WordReport;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A benchmark of six municipalities; A is the one the report is about, F has so few benefits that it is protected. */
class ReportComposerTest {

    private static final YearMonth MARCH_2025 = YearMonth.of(2025, 3);
    private static final List<String> ALL = List.of("ACH", "BUI", "BYZ", "VOL", "ONT", "RED", "PRY");
    private static final List<ReportAssignment.Group> GROUPS = List.of(
            new ReportAssignment.Group("NL00", AreaKind.NATION, "Nederland"),
            new ReportAssignment.Group("PV27", AreaKind.PROVINCE, "Noord-Holland"),
            new ReportAssignment.Group("AM15", AreaKind.LABOUR_MARKET_REGION, "Zaanstreek/Waterland"));
    private static final Catalogue CATALOGUE = Catalogue.werkInkomen();
    private static final Viewer VIEWER = Viewer.of("A");

    private final Figures figures = figures(YearMonth.of(2023, 1));
    private final ReportContent content = compose(figures, ALL, GROUPS);

    private static Figures figures(YearMonth first) {
        MeasureStore.Builder store = MeasureStore.builder(CATALOGUE.measures());
        Map<String, Integer> sizes = Map.of("A", 900, "B", 400, "C", 1_500, "D", 250, "E", 3_000, "F", 2);
        sizes.forEach((code, size) -> {
            for (int year = 2020; year <= 2025; year++) {
                store.put(code, "INHABITANTS", Year.of(year), size * 20L + year, false);
            }
            for (int year = 2020; year <= 2024; year++) {
                store.put(code, "BUIG_BUDGET", Year.of(year), size * 15_000L, false);
                store.put(code, "BUIG_NET_EXPENDITURE", Year.of(year), size * 14_700L + year, false);
            }
            for (YearMonth month = first; !month.isAfter(MARCH_2025); month = month.plusMonths(1)) {
                put(store, code, month, size + month.getMonthValue() % 3, Math.max(1, size / 20));
            }
        });
        return new Figures(
                store.build(),
                CATALOGUE,
                new Everybody(),
                new DeliveryCalendar(Clock.fixed(Instant.parse("2026-07-01T10:00:00Z"), ZoneOffset.UTC)));
    }

    private static void put(MeasureStore.Builder store, String code, YearMonth month, int benefits, int flow) {
        split(store, code, month, "BENEFITS", "SCHEME", "01", "02", benefits);
        split(store, code, month, "PERSONS", "SEX", "1", "2", benefits + benefits / 4);
        split(store, code, month, "INFLOW", "SCHEME", "01", "02", flow);
        split(store, code, month, "OUTFLOW", "OUTFLOW_REASON", "WORK", "MOVED", flow + 1);
        split(store, code, month, "PAID_BUIG", "SCHEME", "01", "02", benefits * 1_200);
        split(store, code, month, "PAID_SPECIAL", "CLUSTER", "a", "c", flow * 300);
        split(store, code, month, "SPECIAL_GRANTS", "CLUSTER", "a", "c", flow * 2);
    }

    private static void split(
            MeasureStore.Builder store,
            String code,
            YearMonth month,
            String measure,
            String dimension,
            String one,
            String other,
            long total) {
        store.put(code, measure, null, null, month, total, false);
        store.put(code, measure, dimension, one, month, total - total / 3, false);
        store.put(code, measure, dimension, other, month, total / 3, false);
    }

    private static final class Everybody implements BenchmarkMembers {

        private final Map<String, List<String>> groups = Map.of(
                "NL00",
                List.of("A", "B", "C", "D", "E", "F"),
                "PV27",
                List.of("A", "B", "C", "D"),
                "AM15",
                List.of("F"));

        @Override
        public List<String> members(String groupCode, Period period) {
            return groups.getOrDefault(groupCode, List.of());
        }

        @Override
        public long inhabitants(String organisation, int year) {
            return 10_000;
        }
    }

    private static ReportContent compose(Figures figures, List<String> chapters, List<ReportAssignment.Group> groups) {
        return compose(figures, chapters, groups, false);
    }

    private static ReportContent compose(
            Figures figures, List<String> chapters, List<ReportAssignment.Group> groups, boolean deepening) {
        ReportAssignment assignment = new ReportAssignment(
                "WI-2025-03-A-1000",
                "A",
                "Meerdijk",
                "WI",
                deepening,
                MARCH_2025,
                "Maandrapport maart 2025",
                ReportLanguage.NL,
                chapters,
                groups);
        return new ReportComposer(figures, CATALOGUE, true)
                .compose(assignment, Instant.parse("2025-04-29T12:00:00Z"), progress -> {});
    }

    private static IndicatorDefinition definition(String code) {
        return CATALOGUE.find(code).orElseThrow();
    }

    private ReportIndicator indicator(String code) {
        return content.chapters().stream()
                .flatMap(chapter -> chapter.indicators().stream())
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<Double> numbers(ReportSeries series) {
        return series.values().stream()
                .map(value -> value.hasNumber() ? value.number().doubleValue() : null)
                .toList();
    }

    private static List<String> statuses(ReportSeries series) {
        return series.values().stream().map(value -> value.status().name()).toList();
    }

    @Nested
    class Contents {

        @Test
        void areTheSevenThemesAndTwentyOneIndicatorsOfBasis() {
            assertThat(content.chapters()).extracting(ReportChapter::code).containsExactlyElementsOf(ALL);
            assertThat(content.chapters().stream().flatMap(chapter -> chapter.indicators().stream()))
                    .hasSize(21);
            assertThat(content.generatedData()).isTrue();
        }

        @Test
        void areThoseOfTheDeepeningModuleTooForWhoTakesPartInIt() {
            List<String> chapters = ReportComposer.chapters(CATALOGUE, "WI", true);
            ReportContent all = compose(figures, chapters, GROUPS, true);

            assertThat(ReportComposer.chapters(CATALOGUE, "WI", false)).isEqualTo(ALL);
            assertThat(chapters).startsWith(ALL.toArray(String[]::new)).endsWith("REI", "HAN", "DOO", "WSW", "DWW");
            assertThat(all.chapters()).extracting(ReportChapter::code).containsExactlyElementsOf(chapters);
            assertThat(all.chapters().stream().flatMap(chapter -> chapter.indicators().stream()))
                    .hasSize(56);
            assertThat(compose(figures, List.of("PRY"), GROUPS, false)
                            .chapters()
                            .get(0)
                            .indicators())
                    .hasSize(1);
        }

        @Test
        void areTheChosenChaptersOnly() {
            assertThat(compose(figures, List.of("RED", "VOL"), GROUPS).chapters())
                    .extracting(ReportChapter::code)
                    .containsExactly("VOL", "RED");
        }

        @Test
        void coverThirteenMonthsAndFiveYears() {
            assertThat(indicator("WI-ONT-02").development().periods()).hasSize(13);
            assertThat(indicator("WI-BUI-03").development().periods()).hasSize(5);
            assertThat(indicator("WI-BUI-03").development().periods())
                    .last()
                    .extracting(period -> period.lastMonth().getYear())
                    .isEqualTo(2024);
        }

        @Test
        void beginWithTheFirstOwnFigureOfANewParticipant() {
            ReportContent young = compose(figures(YearMonth.of(2024, 11)), List.of("VOL"), GROUPS);

            ReportDevelopment benefits =
                    young.chapters().get(0).indicators().get(0).development();
            assertThat(benefits.periods()).hasSize(5);
            assertThat(numbers(benefits.series().get(2)).get(0)).isEqualTo(100.0);
        }

        @Test
        void haveADistributionByCategoryOnly() {
            ReportIndicator reasons = indicator("WI-RED-02");

            assertThat(reasons.development()).isNull();
            assertThat(reasons.breakdown().categories()).contains("Werk", "Verhuizing", "Onbekend");
            assertThat(reasons.breakdown().series()).hasSize(2);
        }

        @Test
        void nameTheFirstGroupInTheSecondColour() {
            assertThat(indicator("WI-VOL-04").development().series())
                    .extracting(ReportSeries::role)
                    .containsExactly(SeriesRole.OWN, SeriesRole.COMPARISON, SeriesRole.OTHER, SeriesRole.OTHER);
        }

        @Test
        void haveNoLineOfOthersWithoutGroups() {
            ReportContent alone = compose(figures, ALL, List.of());

            assertThat(alone.chapters().stream()
                            .flatMap(chapter -> chapter.indicators().stream())
                            .filter(indicator -> indicator.development() != null))
                    .allMatch(indicator -> indicator.development().series().size() == 1);
        }
    }

    /** What the gate gives, digit by digit (CMP-1, CMP-2, SDC-1). */
    @Nested
    class FiguresInTheReport {

        @Test
        void areThoseOfTheGateForEveryRatio() {
            for (ReportChapter chapter : content.chapters()) {
                for (ReportIndicator indicator : chapter.indicators()) {
                    ReportDevelopment development = indicator.development();
                    if (development == null || development.index()) {
                        continue;
                    }
                    IndicatorDefinition definition = definition(indicator.code());
                    Period last = last(definition);
                    Period first = last.plus(1 - development.periods().size());
                    List<Figure> own = figures.values(definition, List.of("A"), first, last, false, VIEWER);
                    assertThat(numbers(development.series().get(0))).isEqualTo(values(own));
                    for (int i = 0; i < GROUPS.size(); i++) {
                        List<Figure> group = figures.groupValues(
                                definition, List.of(GROUPS.get(i).code()), first, last, false, VIEWER);
                        ReportSeries series = development.series().get(i + 1);
                        assertThat(numbers(series)).isEqualTo(values(group));
                        assertThat(statuses(series))
                                .isEqualTo(group.stream()
                                        .map(figure -> figure.status().name())
                                        .toList());
                    }
                }
            }
        }

        @Test
        void areIndicesForCountsWithTheOwnCountsBesideThem() {
            ReportDevelopment development = indicator("WI-VOL-01").development();
            Period last = Period.of(MARCH_2025);
            List<IndexSeries> index =
                    figures.index(definition("WI-VOL-01"), List.of("PV27"), last.plus(-12), last, VIEWER);

            assertThat(numbers(development.series().get(2)))
                    .isEqualTo(index.get(0).points().stream()
                            .map(IndexSeries.Point::value)
                            .toList());
            assertThat(numbers(development.ownCounts()))
                    .isEqualTo(values(figures.values(
                            definition("WI-VOL-01"), List.of("A"), last.plus(-12), last, false, VIEWER)));
            assertThat(numbers(development.series().get(0)).get(0)).isEqualTo(100.0);
        }

        @Test
        void stayHiddenWhereTheyAre() {
            ReportIndicator indicator = indicator("WI-ACH-02");

            assertThat(statuses(indicator.development().series().get(3))).containsOnly("SUPPRESSED");
            assertThat(indicator.groups().get(2).value()).isEqualTo(ReportValue.SUPPRESSED);
            assertThat(indicator.groups().get(2).median()).isNull();
            assertThat(indicator.groups().get(2).verdict()).isEqualTo(ReportVerdict.NOT_COMPARED);
        }

        @Test
        void areComparedAsTheGateComparesThem() {
            Comparison comparison = figures.compare(
                    definition("WI-PRY-01"), "A", Period.of(MARCH_2025), List.of("PV27"), List.of(), false, VIEWER);
            Comparison.Group expected = comparison.groups().get(0);

            ReportGroup group = indicator("WI-PRY-01").groups().get(1);

            assertThat(group.value().number().doubleValue()).isEqualTo(expected.value());
            assertThat(group.median().doubleValue()).isEqualTo(expected.median());
            assertThat(group.members()).isEqualTo(expected.members());
            assertThat(group.membersWithValue()).isEqualTo(expected.membersWithValue());
            assertThat(group.verdict().name()).isEqualTo(expected.verdict().name());
            assertThat(group.coverage()).isEqualByComparingTo("100");
        }

        @Test
        void areNeverATotalOfAGroupBesideAnOwnCount() {
            assertThat(indicator("WI-VOL-01").groups()).allSatisfy(group -> {
                assertThat(group.mean()).isNull();
                assertThat(group.verdict()).isEqualTo(ReportVerdict.NOT_COMPARED);
            });
            assertThat(indicator("WI-VOL-01").breakdown().series()).hasSize(1);
        }

        private Period last(IndicatorDefinition definition) {
            if (!ReportComposerTest.isYearly(definition)) {
                return Period.of(MARCH_2025);
            }
            return Period.ofYear(2024);
        }
    }

    @Nested
    class TheDocument {

        @Test
        void hasTheFiguresOfTheContentInTheWorkbookOfEveryChart() throws IOException, InvalidFormatException {
            List<List<ReportSeries>> expected = new ArrayList<>();
            content.chapters().stream()
                    .flatMap(chapter -> chapter.indicators().stream())
                    .forEach(indicator -> expected.addAll(tables(indicator)));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new WordReport().write(content, bytes);
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()))) {
                List<XWPFChart> charts = document.getCharts().stream()
                        .sorted(Comparator.comparingInt(TheDocument::number))
                        .toList();
                assertThat(charts).hasSameSizeAs(expected);
                for (int i = 0; i < charts.size(); i++) {
                    assertSame(charts.get(i).getWorkbook().getSheetAt(0), expected.get(i));
                }
            }
        }

        private static int number(XWPFChart chart) {
            return Integer.parseInt(
                    chart.getPackagePart().getPartName().getName().replaceAll("\\D", ""));
        }

        private static List<List<ReportSeries>> tables(ReportIndicator indicator) {
            List<List<ReportSeries>> tables = new ArrayList<>();
            if (indicator.development() != null) {
                List<ReportSeries> columns = new ArrayList<>();
                if (indicator.development().ownCounts() != null) {
                    columns.add(indicator.development().ownCounts());
                }
                columns.addAll(indicator.development().series());
                tables.add(columns);
            }
            if (indicator.breakdown() != null) {
                tables.add(indicator.breakdown().series());
            }
            return tables;
        }

        private static void assertSame(XSSFSheet sheet, List<ReportSeries> columns) {
            for (int column = 0; column < columns.size(); column++) {
                List<ReportValue> values = columns.get(column).values();
                for (int row = 0; row < values.size(); row++) {
                    Cell cell = sheet.getRow(row + 1).getCell(column + 1);
                    if (values.get(row).hasNumber()) {
                        assertThat(cell.getNumericCellValue())
                                .isEqualTo(values.get(row).number().doubleValue());
                    } else {
                        assertThat(cell).isNull();
                    }
                }
            }
        }
    }

    private static boolean isYearly(IndicatorDefinition definition) {
        return definition.periodicity() == Periodicity.YEAR;
    }

    private static List<Double> values(List<Figure> figures) {
        assertThat(figures).noneMatch(figure -> Objects.nonNull(figure.category()));
        return figures.stream().map(Figure::value).toList();
    }
}
