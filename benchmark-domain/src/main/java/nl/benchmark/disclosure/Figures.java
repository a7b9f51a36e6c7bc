package nl.benchmark.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import nl.benchmark.comparison.Comparison;
import nl.benchmark.comparison.Distribution;
import nl.benchmark.comparison.SeasonalMannKendall;
import nl.benchmark.comparison.Trend;
import nl.benchmark.indicator.Aggregation;
import nl.benchmark.indicator.Catalogue;
import nl.benchmark.indicator.DeliveryCalendar;
import nl.benchmark.indicator.Evaluator;
import nl.benchmark.indicator.Explanation;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.MeasureStore;
import nl.benchmark.indicator.Period;
import nl.benchmark.indicator.PeriodRule;
import nl.benchmark.indicator.RawAccess;
import nl.benchmark.indicator.RawExplanation;
import nl.benchmark.indicator.RawFigure;
import nl.benchmark.indicator.RowReader;
import nl.benchmark.shared.RuleViolation;

/**
 * The only way to figures: every value, group, comparison and explanation passes the disclosure gate for its viewer
 * (SDC-0). Cheap to make: one per snapshot of measures; safe to share between threads. A month asked of a yearly
 * indicator, or the reverse, is refused with {@link PeriodRule#OTHER_PERIODICITY}.
 */
public final class Figures {

    private static final double LOWER_QUARTILE = 0.25;
    private static final double MEDIAN = 0.5;
    private static final double UPPER_QUARTILE = 0.75;

    private final Evaluator evaluator;
    private final BenchmarkMembers members;
    private final DisclosureGate gate;
    private final GroupSums sums = new GroupSums();

    /** The key to what has not passed the gate; nobody else can make one. */
    private static final class Key extends RawAccess {}

    public Figures(MeasureStore store, Catalogue catalogue, BenchmarkMembers members, DeliveryCalendar calendar) {
        this(store, catalogue, members, calendar, new DisclosureGate());
    }

    public Figures(
            MeasureStore store,
            Catalogue catalogue,
            BenchmarkMembers members,
            DeliveryCalendar calendar,
            DisclosureGate gate) {
        this.evaluator = new Evaluator(new Key(), store, catalogue, calendar);
        this.members = members;
        this.gate = gate;
    }

    /**
     * Figures of organisations, per organisation and period: the total (category null) and, with breakdown, all
     * known categories in display order. A period without value is one total with status MISSING.
     *
     * @param to inclusive
     */
    public List<Figure> values(
            IndicatorDefinition indicator,
            List<String> organisations,
            Period from,
            Period to,
            boolean breakdown,
            Viewer viewer) {
        List<List<RowReader>> periods = rows(indicator, from, to, breakdown);
        List<Figure> figures = new ArrayList<>();
        for (String organisation : organisations) {
            for (List<RowReader> rows : periods) {
                for (RowReader row : rows) {
                    Figure figure = figure(indicator, organisation, row, viewer);
                    figures.add(figure);
                    if (figure.status() == FigureStatus.MISSING && row.category() == null) {
                        break;
                    }
                }
            }
        }
        return figures;
    }

    /** The same of groups: Σ numerators ÷ Σ denominators × factor over the members with both. */
    public List<Figure> groupValues(
            IndicatorDefinition indicator,
            List<String> groups,
            Period from,
            Period to,
            boolean breakdown,
            Viewer viewer) {
        List<List<RowReader>> periods = rows(indicator, from, to, breakdown);
        List<Figure> figures = new ArrayList<>();
        for (String group : groups) {
            for (List<RowReader> rows : periods) {
                for (RowReader row : rows) {
                    Figure figure = groupFigure(indicator, group, row, viewer);
                    figures.add(figure);
                    if (figure.status() == FigureStatus.MISSING && row.category() == null) {
                        break;
                    }
                }
            }
        }
        return figures;
    }

    /**
     * One organisation beside groups and other organisations (CMP-1 to CMP-3). With organisations there is also a
     * last group {@link Comparison#SELECTION} of exactly those.
     */
    public Comparison compare(
            IndicatorDefinition indicator,
            String own,
            Period period,
            List<String> groups,
            List<String> organisations,
            boolean breakdown,
            Viewer viewer) {
        List<RowReader> rows = rows(indicator, period, period, breakdown).get(0);
        return new ComparisonMaker(this, indicator, own, period, rows, members, breakdown, viewer)
                .compare(groups, List.copyOf(new LinkedHashSet<>(organisations)));
    }

    /**
     * Where the total of an organisation goes in the three years up to and including the month, by what the viewer may
     * see (CMP-3); null of a yearly indicator.
     */
    Trend trend(IndicatorDefinition indicator, String organisation, Period last, Viewer viewer) {
        if (last.isYear()) {
            return null;
        }
        List<Double> course = new ArrayList<>();
        for (Period month : last.plus(1 - SeasonalMannKendall.MONTHS).to(last)) {
            course.add(figure(indicator, organisation, evaluator.row(indicator, null, month), viewer)
                    .value());
        }
        return SeasonalMannKendall.of(course).trend();
    }

    /** How the total of an organisation came about (IND-3); without numbers when it is hidden to the viewer. */
    public Explanation explain(IndicatorDefinition indicator, String organisation, Period period, Viewer viewer) {
        return explain(indicator, organisation, period, null, viewer);
    }

    /** @param category of the indicator's breakdown, or null for the total */
    public Explanation explain(
            IndicatorDefinition indicator, String organisation, Period period, String category, Viewer viewer) {
        requirePeriodicity(indicator, period);
        RowReader row = evaluator.row(indicator, category, period);
        RawExplanation raw = row.explain(organisation, viewer.seesAllOf(organisation));
        Figure figure = figure(indicator, organisation, row, viewer);
        return new Explanation(
                indicator.code(),
                organisation,
                period,
                category,
                figure.status(),
                figure.numerator(),
                figure.denominator(),
                indicator.factor().doubleValue(),
                figure.value(),
                raw.numeratorTerms(),
                raw.denominatorTerms(),
                operands(raw, figure.status(), viewer.seesAllOf(organisation)),
                raw.deliveries());
    }

    /**
     * What others did: by how many per cent the number of an indicator changed from the month before, with the members of a
     * group that count in both months. Source: DEL-4.
     *
     * @param ofDenominator whether it is the denominator's number, and not the numerator's
     */
    public PeerChanges changes(
            IndicatorDefinition indicator, boolean ofDenominator, String group, Period month, Viewer viewer) {
        RowReader now = evaluator.row(indicator, null, month);
        RowReader before = evaluator.row(indicator, null, month.plus(-1));
        List<Distribution.Member> changes = new ArrayList<>();
        for (String member : members.members(group, month)) {
            RawFigure to = now.newFigure();
            RawFigure from = before.newFigure();
            now.read(member, to);
            before.read(member, from);
            if (to.isMissing() || from.isMissing()) {
                continue;
            }
            double was = ofDenominator ? from.denominator() : from.numerator();
            double is = ofDenominator ? to.denominator() : to.numerator();
            if (was > 0) {
                boolean hidden = gate.hides(to, member, viewer) || gate.hides(from, member, viewer);
                changes.add(new Distribution.Member(100 * (is - was) / was, hidden));
            }
        }
        Distribution shown = new Distribution(changes.size() < PeerChanges.LEAST_MEMBERS ? List.of() : changes);
        return new PeerChanges(
                group,
                changes.size(),
                shown.shownQuantile(LOWER_QUARTILE),
                shown.shownQuantile(MEDIAN),
                shown.shownQuantile(UPPER_QUARTILE));
    }

    /** A total beside others as an index, first period = 100, over the members with a value in every period. */
    public List<IndexSeries> index(
            IndicatorDefinition indicator, List<String> groups, Period from, Period to, Viewer viewer) {
        List<RowReader> rows =
                rows(indicator, from, to, false).stream().map(row -> row.get(0)).toList();
        return groups.stream()
                .map(group -> index(indicator, group, rows, viewer))
                .toList();
    }

    Figure figure(IndicatorDefinition indicator, String organisation, RowReader row, Viewer viewer) {
        RawFigure raw = row.newFigure();
        if (viewer.seesAllOf(organisation)) {
            row.readComplete(organisation, raw);
        } else {
            row.read(organisation, raw);
        }
        if (raw.isMissing()) {
            return without(indicator, organisation, row, FigureStatus.MISSING);
        }
        return gate.hides(raw, organisation, viewer)
                ? without(indicator, organisation, row, FigureStatus.SUPPRESSED)
                : shown(indicator, organisation, row, raw);
    }

    /** Whether the organisation counts in the benchmark with this figure: false for what was taken out of it (DEL-6). */
    boolean counts(String organisation, RowReader row) {
        RawFigure raw = row.newFigure();
        row.read(organisation, raw);
        return !raw.isMissing();
    }

    GroupTotal total(IndicatorDefinition indicator, RowReader row, List<String> in, Viewer viewer) {
        return GroupTotal.of(row, in, indicator.factor().doubleValue(), viewer, gate);
    }

    /** Of the members of the benchmark in the row's period. */
    private Figure groupFigure(IndicatorDefinition indicator, String group, RowReader row, Viewer viewer) {
        Supplier<List<String>> in = () -> members.members(group, row.period());
        return indicator.aggregation() == Aggregation.MEDIAN_OF_VALUES
                ? figure(indicator, group, row, total(indicator, row, in.get(), viewer), viewer)
                : figure(indicator, group, row, sums.of(row, group, in, gate), viewer);
    }

    Figure figure(IndicatorDefinition indicator, String group, RowReader row, GroupTotal total, Viewer viewer) {
        Figure figure = figure(indicator, group, row, total.sum(), viewer);
        return indicator.aggregation() == Aggregation.MEDIAN_OF_VALUES && figure.value() != null
                ? medianOfValues(figure, total.distribution())
                : figure;
    }

    private Figure figure(IndicatorDefinition indicator, String group, RowReader row, GroupSum sum, Viewer viewer) {
        if (sum.isMissing()) {
            return without(indicator, group, row, FigureStatus.MISSING);
        }
        return gate.hides(sum, viewer)
                ? without(indicator, group, row, FigureStatus.SUPPRESSED)
                : shown(indicator, group, row, sum.sum());
    }

    private static Figure medianOfValues(Figure figure, Distribution values) {
        Double median = values.shownQuantile(0.5);
        return median == null
                ? Figure.without(
                        figure.organisation(),
                        figure.indicator(),
                        figure.period(),
                        figure.category(),
                        FigureStatus.SUPPRESSED)
                : new Figure(
                        figure.organisation(),
                        figure.indicator(),
                        figure.period(),
                        figure.category(),
                        figure.numerator(),
                        figure.denominator(),
                        median,
                        figure.status());
    }

    private static Figure shown(IndicatorDefinition indicator, String code, RowReader row, RawFigure raw) {
        boolean notApplicable = raw.isNotApplicable();
        FigureStatus status = notApplicable
                ? FigureStatus.NOT_APPLICABLE
                : raw.isProvisional() ? FigureStatus.PROVISIONAL : FigureStatus.FINAL;
        return new Figure(
                code,
                indicator.code(),
                row.period(),
                row.category(),
                finite(raw.numerator()),
                raw.hasDenominator() ? finite(raw.denominator()) : null,
                notApplicable ? null : raw.value(indicator.factor().doubleValue()),
                status);
    }

    private static Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }

    private static Figure without(IndicatorDefinition indicator, String code, RowReader row, FigureStatus status) {
        return Figure.without(code, indicator.code(), row.period(), row.category(), status);
    }

    /** Per period the total and, with breakdown, its categories. */
    private List<List<RowReader>> rows(IndicatorDefinition indicator, Period from, Period to, boolean breakdown) {
        requirePeriodicity(indicator, from);
        requirePeriodicity(indicator, to);
        List<String> categories = new ArrayList<>();
        categories.add(null);
        if (breakdown) {
            categories.addAll(evaluator.categories(indicator));
        }
        return from.to(to).stream()
                .map(period -> categories.stream()
                        .map(category -> evaluator.row(indicator, category, period))
                        .toList())
                .toList();
    }

    private static void requirePeriodicity(IndicatorDefinition indicator, Period period) {
        if (period.periodicity() != indicator.periodicity()) {
            throw new RuleViolation(PeriodRule.OTHER_PERIODICITY, indicator.code(), period);
        }
    }

    private List<Explanation.Operand> operands(RawExplanation raw, FigureStatus status, boolean own) {
        List<Explanation.Operand> operands = new ArrayList<>();
        for (int i = 0; i < raw.operands().size(); i++) {
            Explanation.Operand operand = raw.operands().get(i);
            if (own) {
                operands.add(operand);
            } else if (status == FigureStatus.SUPPRESSED || status == FigureStatus.MISSING) {
                operands.add(operand.withoutNumbers());
            } else {
                boolean hidden = gate.hidesParts(raw.partGuards().get(i));
                operands.add(hidden ? operand.withoutParts() : operand);
            }
        }
        return operands;
    }

    private IndexSeries index(IndicatorDefinition indicator, String group, List<RowReader> rows, Viewer viewer) {
        List<String> in = inEveryPeriod(group, rows);
        List<Figure> totals = rows.stream()
                .map(row -> figure(indicator, group, row, total(indicator, row, in, viewer), viewer))
                .toList();
        return new IndexSeries(
                group,
                in.size(),
                totals.stream().map(total -> point(total, totals.get(0))).toList());
    }

    private static IndexSeries.Point point(Figure total, Figure first) {
        if (total.value() == null || first.value() == null) {
            FigureStatus status = first.value() == null ? first.status() : total.status();
            return new IndexSeries.Point(total.period(), null, status);
        }
        return first.value() == 0
                ? new IndexSeries.Point(total.period(), null, FigureStatus.NOT_APPLICABLE)
                : new IndexSeries.Point(total.period(), total.value() * 100 / first.value(), total.status());
    }

    private List<String> inEveryPeriod(String group, List<RowReader> rows) {
        List<String> in = new ArrayList<>(
                rows.isEmpty()
                        ? Collections.emptyList()
                        : members.members(group, rows.get(0).period()));
        for (RowReader row : rows) {
            in.retainAll(new LinkedHashSet<>(members.members(group, row.period())));
            RawFigure raw = row.newFigure();
            in.removeIf(member -> {
                row.read(member, raw);
                return raw.isMissing() || raw.isNotApplicable();
            });
        }
        return in;
    }
}
