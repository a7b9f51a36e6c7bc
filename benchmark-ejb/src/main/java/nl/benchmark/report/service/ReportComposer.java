package nl.benchmark.report.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.benchmark.comparison.Comparison;
import nl.benchmark.disclosure.Figure;
import nl.benchmark.disclosure.Figures;
import nl.benchmark.disclosure.IndexSeries;
import nl.benchmark.disclosure.Viewer;
import nl.benchmark.indicator.Catalogue;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.Module;
import nl.benchmark.indicator.Period;
import nl.benchmark.indicator.Periodicity;
import nl.benchmark.organisation.AreaKind;
import nl.benchmark.report.ReportBreakdown;
import nl.benchmark.report.ReportChapter;
import nl.benchmark.report.ReportContent;
import nl.benchmark.report.ReportDevelopment;
import nl.benchmark.report.ReportGroup;
import nl.benchmark.report.ReportGroupKind;
import nl.benchmark.report.ReportIndicator;
import nl.benchmark.report.ReportMoment;
import nl.benchmark.report.ReportNames;
import nl.benchmark.report.ReportPeriod;
import nl.benchmark.report.ReportSeries;
import nl.benchmark.report.ReportStatus;
import nl.benchmark.report.ReportUnit;
import nl.benchmark.report.ReportValue;
import nl.benchmark.report.ReportVerdict;
import nl.benchmark.report.SeriesRole;

/**
 * Fills a report with figures as the organisation itself may see them. All of them come from one snapshot behind the
 * gate, so that a delivery that comes in meanwhile cannot make the chapters disagree (REP-4), and none is computed
 * here, but for the own index: own figures are shown to oneself in full.
 */
public final class ReportComposer {

    /** Beside the own organisation; a chart has at most seven lines. */
    public static final int MOST_GROUPS = 6;

    private static final int MONTHS_BACK = 12;
    private static final int YEARS_BACK = 4;
    private static final int ALL = 100;

    private final Figures figures;
    private final Catalogue catalogue;
    private final boolean generatedData;

    /** @param generatedData whether the figures are made up for a demonstration */
    public ReportComposer(Figures figures, Catalogue catalogue, boolean generatedData) {
        this.figures = figures;
        this.catalogue = catalogue;
        this.generatedData = generatedData;
    }

    /** The code of the chapter that an indicator stands in: {@code VOL} of {@code WI-VOL-01}. */
    public static String chapter(IndicatorDefinition indicator) {
        return indicator.code().split("-")[1];
    }

    /** Codes of the chapters of a benchmark, in the order of the report. */
    public static List<String> chapters(Catalogue catalogue, String benchmark, boolean deepening) {
        return indicators(catalogue, benchmark, deepening)
                .map(ReportComposer::chapter)
                .distinct()
                .toList();
    }

    private static Stream<IndicatorDefinition> indicators(Catalogue catalogue, String benchmark, boolean deepening) {
        return catalogue.list(benchmark).stream().filter(indicator -> deepening || indicator.module() == Module.BASIS);
    }

    /** @param progress told after each indicator how much is done, 0 to 100 */
    public ReportContent compose(ReportAssignment assignment, Instant createdAt, IntConsumer progress) {
        List<IndicatorDefinition> indicators = indicators(catalogue, assignment.benchmark(), assignment.deepening())
                .filter(indicator -> assignment.chapters().contains(chapter(indicator)))
                .toList();
        ReportNames names = new ReportNames(assignment.language());
        Map<String, List<ReportIndicator>> chapters = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        int done = 0;
        for (IndicatorDefinition indicator : indicators) {
            String chapter = chapter(indicator);
            titles.putIfAbsent(
                    chapter, indicator.theme(assignment.language().locale().getLanguage()));
            chapters.computeIfAbsent(chapter, code -> new ArrayList<>())
                    .add(new Composition(assignment, names, indicator).indicator());
            done++;
            progress.accept(done * ALL / indicators.size());
        }
        return new ReportContent(
                assignment.title(),
                assignment.organisationName(),
                names.benchmark(assignment.benchmark(), assignment.deepening()),
                ReportPeriod.of(assignment.period()),
                createdAt,
                assignment.reference(),
                assignment.language(),
                generatedData,
                titles.entrySet().stream()
                        .map(title -> new ReportChapter(title.getKey(), title.getValue(), chapters.get(title.getKey())))
                        .toList());
    }

    /** One indicator of one report. */
    private final class Composition {

        private final ReportAssignment assignment;
        private final ReportNames names;
        private final IndicatorDefinition indicator;
        private final Viewer viewer;
        private final List<String> groupCodes;
        private final List<Figure> own;
        private final Period first;
        private final Period last;

        Composition(ReportAssignment assignment, ReportNames names, IndicatorDefinition indicator) {
            this.assignment = assignment;
            this.names = names;
            this.indicator = indicator;
            this.viewer = Viewer.of(assignment.organisation());
            this.groupCodes = assignment.groups().stream()
                    .map(ReportAssignment.Group::code)
                    .toList();
            List<Figure> window = window();
            // Nothing before the first own figure: an index of groups needs a first period that is there.
            int start = 0;
            while (start < window.size() && window.get(start).status() == FigureStatus.MISSING) {
                start++;
            }
            this.own = start == window.size() ? window : window.subList(start, window.size());
            this.first = own.get(0).period();
            this.last = own.get(own.size() - 1).period();
        }

        /** The own totals of thirteen months, or of five years up to the newest that has a figure. */
        private List<Figure> window() {
            Period month = Period.of(assignment.period());
            if (!ReportComposer.isYearly(indicator)) {
                return own(month.plus(-MONTHS_BACK), month);
            }
            Period year = Period.of(Year.of(assignment.period().getYear()));
            List<Figure> years = own(year.plus(-YEARS_BACK - 1), year);
            int newest = years.size() - 1;
            while (newest > YEARS_BACK && years.get(newest).status() == FigureStatus.MISSING) {
                newest--;
            }
            return years.subList(newest - YEARS_BACK, newest + 1);
        }

        private List<Figure> own(Period from, Period to) {
            return figures.values(indicator, List.of(assignment.organisation()), from, to, false, viewer);
        }

        ReportIndicator indicator() {
            String language = assignment.language().locale().getLanguage();
            return new ReportIndicator(
                    indicator.code(),
                    indicator.name(language),
                    ReportUnit.valueOf(indicator.unit().name()),
                    indicator.decimals(),
                    ReportMoment.ofFormula(ReportComposer.isYearly(indicator), indicator.numerator()),
                    indicator.definition(language),
                    isDistribution() ? null : indicator.isSum() ? indices() : values(),
                    breakdown(),
                    groups(),
                    null);
        }

        /** Parts of a whole that is always 100: only the categories say something. */
        private boolean isDistribution() {
            return indicator.denominator() != null && indicator.denominator().startsWith("TOTAL(");
        }

        private List<ReportPeriod> periods() {
            return own.stream().map(figure -> reportPeriod(figure.period())).toList();
        }

        private ReportDevelopment values() {
            List<ReportSeries> series = new ArrayList<>();
            series.add(ownSeries(own));
            if (!groupCodes.isEmpty()) {
                Map<String, List<Figure>> ofGroups =
                        figures.groupValues(indicator, groupCodes, first, last, false, viewer).stream()
                                .collect(Collectors.groupingBy(Figure::organisation));
                for (ReportAssignment.Group group : assignment.groups()) {
                    series.add(new ReportSeries(
                            group.name(), role(group), ReportComposer.values(ofGroups.get(group.code()))));
                }
            }
            return ReportDevelopment.ofValues(periods(), series);
        }

        private ReportDevelopment indices() {
            List<ReportSeries> series = new ArrayList<>();
            series.add(new ReportSeries(assignment.organisationName(), SeriesRole.OWN, ownIndex()));
            List<IndexSeries> ofGroups = ofGroups();
            for (int i = 0; i < ofGroups.size(); i++) {
                ReportAssignment.Group group = assignment.groups().get(i);
                series.add(new ReportSeries(
                        group.name(),
                        role(group),
                        ofGroups.get(i).points().stream()
                                .map(point -> value(point.value(), point.status()))
                                .toList()));
            }
            return ReportDevelopment.ofIndices(periods(), series, ownSeries(own));
        }

        private List<IndexSeries> ofGroups() {
            return figures.index(indicator, groupCodes, first, last, viewer);
        }

        /** As the gate makes it of a group. */
        private List<ReportValue> ownIndex() {
            Figure base = own.get(0);
            return own.stream()
                    .map(figure -> {
                        if (figure.value() == null || base.value() == null) {
                            return value(null, base.value() == null ? base.status() : figure.status());
                        }
                        return base.value() == 0
                                ? ReportValue.NOT_APPLICABLE
                                : value(figure.value() * ALL / base.value(), figure.status());
                    })
                    .toList();
        }

        private List<ReportGroup> groups() {
            List<Comparison.Group> compared = figures.compare(
                            indicator, assignment.organisation(), last, groupCodes, List.of(), false, viewer)
                    .groups();
            List<IndexSeries> indices = indicator.isSum() ? ofGroups() : List.of();
            List<ReportGroup> groups = new ArrayList<>();
            for (int i = 0; i < compared.size(); i++) {
                ReportAssignment.Group group = assignment.groups().get(i);
                groups.add(
                        indicator.isSum()
                                ? index(group, compared.get(i), indices.get(i))
                                : group(group, compared.get(i)));
            }
            return groups;
        }

        private ReportGroup group(ReportAssignment.Group group, Comparison.Group compared) {
            return new ReportGroup(
                    kind(group.kind()),
                    group.name(),
                    value(compared.value(), compared.status()),
                    number(compared.mean()),
                    number(compared.median()),
                    number(compared.q1()),
                    number(compared.q3()),
                    compared.members(),
                    compared.membersWithValue(),
                    compared.coverage() == null
                            ? null
                            : number(compared.coverage()).movePointRight(2),
                    isDistribution()
                            ? ReportVerdict.NOT_COMPARED
                            : ReportVerdict.valueOf(compared.verdict().name()));
        }

        /** A group's total, and so its mean, never stands beside one's own count. */
        private ReportGroup index(ReportAssignment.Group group, Comparison.Group compared, IndexSeries index) {
            IndexSeries.Point newest = index.points().get(index.points().size() - 1);
            return new ReportGroup(
                    kind(group.kind()),
                    group.name(),
                    value(newest.value(), newest.status()),
                    null,
                    null,
                    null,
                    null,
                    compared.members(),
                    index.members(),
                    null,
                    ReportVerdict.NOT_COMPARED);
        }

        private ReportBreakdown breakdown() {
            List<String> categories = indicator.hasBreakdown() ? catalogue.categories(indicator) : List.of();
            boolean missing = own.get(own.size() - 1).status() == FigureStatus.MISSING;
            if (categories.isEmpty() || missing && !isDistribution()) {
                return null;
            }
            List<ReportSeries> series = new ArrayList<>();
            series.add(new ReportSeries(
                    assignment.organisationName(),
                    SeriesRole.OWN,
                    byCategory(
                            categories,
                            figures.values(indicator, List.of(assignment.organisation()), last, last, true, viewer))));
            if (!indicator.isSum() && !assignment.groups().isEmpty()) {
                ReportAssignment.Group group = assignment.groups().get(0);
                series.add(new ReportSeries(
                        group.name(),
                        SeriesRole.COMPARISON,
                        byCategory(
                                categories,
                                figures.groupValues(indicator, List.of(group.code()), last, last, true, viewer))));
            }
            String dimension = indicator.breakdown();
            return new ReportBreakdown(
                    names.breakdown(dimension),
                    reportPeriod(last),
                    categories.stream()
                            .map(category -> names.category(dimension, category))
                            .toList(),
                    series);
        }

        private ReportSeries ownSeries(List<Figure> totals) {
            return new ReportSeries(assignment.organisationName(), SeriesRole.OWN, ReportComposer.values(totals));
        }

        private SeriesRole role(ReportAssignment.Group group) {
            return group.equals(assignment.groups().get(0)) ? SeriesRole.COMPARISON : SeriesRole.OTHER;
        }
    }

    private static boolean isYearly(IndicatorDefinition indicator) {
        return indicator.periodicity() == Periodicity.YEAR;
    }

    private static List<ReportValue> byCategory(List<String> categories, List<Figure> rows) {
        Map<String, Figure> byCategory = rows.stream()
                .filter(row -> row.category() != null)
                .collect(Collectors.toMap(Figure::category, row -> row));
        // Of a period without a value there is only the total.
        ReportStatus without = ReportStatus.valueOf(rows.get(0).status().name());
        ReportValue absent = without.hasNumber() ? ReportValue.MISSING : new ReportValue(null, without);
        return categories.stream()
                .map(category -> byCategory.containsKey(category) ? value(byCategory.get(category)) : absent)
                .toList();
    }

    private static List<ReportValue> values(List<Figure> totals) {
        return totals.stream().map(ReportComposer::value).toList();
    }

    private static ReportValue value(Figure figure) {
        return value(figure.value(), figure.status());
    }

    private static ReportValue value(Double number, FigureStatus status) {
        return new ReportValue(number(number), ReportStatus.valueOf(status.name()));
    }

    /** Every digit of the figure, and no decimals for what is whole. */
    private static BigDecimal number(Double value) {
        if (value == null) {
            return null;
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        return value == Math.rint(value) ? exact.setScale(0) : exact;
    }

    private static ReportPeriod reportPeriod(Period period) {
        return period.isYear() ? ReportPeriod.of(Year.of(period.year())) : ReportPeriod.of(period.yearMonth());
    }

    private static ReportGroupKind kind(AreaKind kind) {
        return kind == AreaKind.NATION ? ReportGroupKind.NATIONAL : ReportGroupKind.valueOf(kind.name());
    }
}
