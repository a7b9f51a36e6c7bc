package nl.benchmark.comparison.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.benchmark.comparison.Comparison;
import nl.benchmark.comparison.service.FigureService;
import nl.benchmark.disclosure.Figure;
import nl.benchmark.disclosure.IndexSeries;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.Period;
import nl.benchmark.indicator.Unit;
import nl.benchmark.indicator.web.IndicatorTexts;
import nl.benchmark.ui.CallerView;
import nl.benchmark.ui.Chart;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.Notation;

/**
 * Makes of figures what a page shows of one indicator. Asks the services once for all of an indicator, never per cell.
 * A total of a group never stands beside one's own count: over time both are an index, and in one period the
 * median of the group's municipalities takes its place.
 */
@RequestScoped
public class FigurePanels {

    private static final int MONTHS = 12;
    private static final int INDEX_DECIMALS = 1;

    @Inject
    private FigureService figures;

    @Inject
    private IndicatorTexts texts;

    @Inject
    private FigureSentences sentences;

    @Inject
    private VerdictTexts verdicts;

    @Inject
    private Messages messages;

    @Inject
    private Notation notation;

    @Inject
    private CallerView caller;

    /** @param choice with period, years and groups filled in */
    public FigurePanel panel(IndicatorDefinition indicator, Choice choice, boolean breakdown) {
        String own = caller.getOrganisationCode();
        Period to = choice.period();
        Comparison comparison =
                figures.compare(indicator.code(), own, to, choice.groups(), choice.organisations(), breakdown);
        String name = texts.name(indicator);
        String moment = texts.moment(indicator, to, comparison.own().status());
        boolean whole = isDistribution(indicator);
        Course course = choice.years() == 0 || whole ? Course.NONE : course(indicator, choice, comparison);
        Chart bars = whole ? null : bars(indicator, comparison);
        return new FigurePanel(
                indicator,
                name,
                to,
                moment,
                unit(indicator),
                sentences.of(indicator, comparison, moment, course.yearAgo()),
                course.own(),
                courseCaption("comparison.course.caption", name, course.from(), to),
                course.index(),
                courseCaption("comparison.index.caption", name, course.from(), to),
                course.index() == null ? null : sentences.ofIndex(course.index(), course.from(), to),
                bars,
                messages.text("comparison.bars.caption", name, moment),
                sentences.ofBars(indicator, comparison),
                table(indicator, comparison, messages.text("comparison.bars.caption", name, moment)),
                comparison,
                verdicts.of(indicator, comparison),
                verdicts.trend(indicator, comparison.own().trend()),
                course.leftOut());
    }

    /** Shares of a whole: the total is always 100 per cent, so only the categories say something. */
    public static boolean isDistribution(IndicatorDefinition indicator) {
        return indicator.hasBreakdown()
                && indicator.denominator() != null
                && indicator.denominator().equals("TOTAL(" + indicator.numerator() + ")");
    }

    /** Null without a course; one period is named once. */
    private String courseCaption(String key, String name, Period from, Period to) {
        if (from == null) {
            return null;
        }
        return from.equals(to)
                ? messages.text("comparison.distribution.caption", name, to)
                : messages.text(key, name, from, to);
    }

    private String unit(IndicatorDefinition indicator) {
        return messages.text("figure.unit." + indicator.unit());
    }

    private record Course(Chart own, Chart index, Period from, Figure yearAgo, int leftOut) {

        private static final Course NONE = new Course(null, null, null, null, 0);
    }

    private Course course(IndicatorDefinition indicator, Choice choice, Comparison comparison) {
        String own = comparison.organisation();
        Period to = choice.period();
        Period first = to.isYear() ? to.plus(-choice.years()) : to.plus(-choice.years() * MONTHS);
        List<String> groups = groupsBeside(comparison);
        int room = Chart.MOST_SERIES - 1;
        List<String> drawnGroups = groups.stream().limit(room).toList();
        List<String> drawnOthers = choice.organisations().stream()
                .filter(code -> !code.equals(own))
                .limit(room - drawnGroups.size())
                .toList();
        List<String> who = new ArrayList<>();
        who.add(own);
        who.addAll(drawnOthers);
        Map<String, List<Figure>> values = byWhom(figures.values(indicator.code(), who, first, to, false));
        Map<String, List<Figure>> groupValues = drawnGroups.isEmpty() || indicator.isSum()
                ? Map.of()
                : byWhom(figures.groupValues(indicator.code(), drawnGroups, first, to, false));
        int begin = begin(values.get(own), values.values(), groupValues.values());
        if (begin < 0) {
            return Course.NONE;
        }
        Period from = values.get(own).get(begin).period();
        int back = to.isYear() ? 1 : MONTHS;
        List<Figure> mine = values.get(own);
        Figure yearAgo = mine.size() > back ? mine.get(mine.size() - 1 - back) : null;
        int leftOut = groups.size()
                - drawnGroups.size()
                + (int) choice.organisations().stream()
                        .filter(code -> !code.equals(own))
                        .count()
                - drawnOthers.size();
        List<String> axis = from.to(to).stream().map(notation::shortPeriod).toList();
        if (!indicator.isSum()) {
            List<Chart.Series> series = new ArrayList<>();
            series.add(series(own, Chart.Role.OWN, mine, begin));
            for (String group : drawnGroups) {
                series.add(series(group, role(series.size()), groupValues.get(group), begin));
            }
            for (String other : drawnOthers) {
                series.add(series(other, role(series.size()), values.get(other), begin));
            }
            return new Course(chart(Chart.Kind.LINE, indicator, axis, series), null, from, yearAgo, leftOut);
        }
        Chart alone = chart(Chart.Kind.LINE, indicator, axis, List.of(series(own, Chart.Role.OWN, mine, begin)));
        Chart index = drawnGroups.isEmpty() && drawnOthers.isEmpty()
                ? null
                : index(indicator, drawnGroups, drawnOthers, own, values, begin, from, to, axis);
        return new Course(alone, index, from, yearAgo, leftOut);
    }

    /** A group of which the own organisation is the only member says nothing beside it. */
    private static List<String> groupsBeside(Comparison comparison) {
        return comparison.groups().stream()
                .filter(group -> group.members() > 1 && !Comparison.SELECTION.equals(group.code()))
                .map(Comparison.Group::code)
                .toList();
    }

    private Chart index(
            IndicatorDefinition indicator,
            List<String> groups,
            List<String> others,
            String own,
            Map<String, List<Figure>> values,
            int begin,
            Period from,
            Period to,
            List<String> axis) {
        List<Chart.Series> series = new ArrayList<>();
        series.add(indexOf(own, Chart.Role.OWN, values.get(own), begin));
        List<IndexSeries> groupIndex = groups.isEmpty() ? List.of() : figures.index(indicator.code(), groups, from, to);
        for (IndexSeries one : groupIndex) {
            series.add(new Chart.Series(
                    messages.text("comparison.index.members", texts.who(one.group()), one.members()),
                    role(series.size()),
                    one.points().stream()
                            .map(point -> new Chart.Point(point.value(), point.status()))
                            .toList()));
        }
        for (String other : others) {
            series.add(indexOf(other, role(series.size()), values.get(other), begin));
        }
        return new Chart(Chart.Kind.LINE, Unit.COUNT, INDEX_DECIMALS, axis, series);
    }

    private Chart.Series indexOf(String code, Chart.Role role, List<Figure> all, int begin) {
        Figure first = all.get(begin);
        return new Chart.Series(
                texts.who(code),
                role,
                all.subList(begin, all.size()).stream()
                        .map(figure -> indexPoint(figure, first))
                        .toList());
    }

    private static Chart.Point indexPoint(Figure figure, Figure first) {
        if (figure.value() == null) {
            return new Chart.Point(null, figure.status());
        }
        if (first.value() == null) {
            return new Chart.Point(null, first.status());
        }
        return first.value() == 0
                ? new Chart.Point(null, FigureStatus.NOT_APPLICABLE)
                : new Chart.Point(figure.value() * 100 / first.value(), figure.status());
    }

    /** The first period to show: where the own figures begin, or else those of anybody; −1 when there are none. */
    private static int begin(List<Figure> own, Iterable<List<Figure>> organisations, Iterable<List<Figure>> groups) {
        int mine = firstWithout(own);
        if (mine >= 0) {
            return mine;
        }
        int begin = -1;
        for (Iterable<List<Figure>> all : List.of(organisations, groups)) {
            for (List<Figure> one : all) {
                int first = firstWithout(one);
                begin = first >= 0 && (begin < 0 || first < begin) ? first : begin;
            }
        }
        return begin;
    }

    /** The first that is not missing. */
    private static int firstWithout(List<Figure> figures) {
        for (int i = 0; i < figures.size(); i++) {
            if (figures.get(i).status() != FigureStatus.MISSING) {
                return i;
            }
        }
        return -1;
    }

    private static Map<String, List<Figure>> byWhom(List<Figure> figures) {
        Map<String, List<Figure>> byWhom = new HashMap<>();
        for (Figure figure : figures) {
            byWhom.computeIfAbsent(figure.organisation(), code -> new ArrayList<>())
                    .add(figure);
        }
        return byWhom;
    }

    private Chart.Series series(String code, Chart.Role role, List<Figure> all, int begin) {
        return new Chart.Series(
                texts.who(code),
                role,
                all.subList(begin, all.size()).stream()
                        .map(figure -> new Chart.Point(figure.value(), figure.status()))
                        .toList());
    }

    /** The first beside the own organisation has the second colour. */
    private static Chart.Role role(int place) {
        return place == 1 ? Chart.Role.GROUP : Chart.Role.OTHER;
    }

    private static Chart chart(
            Chart.Kind kind, IndicatorDefinition indicator, List<String> axis, List<Chart.Series> series) {
        return new Chart(kind, indicator.unit(), indicator.decimals(), axis, series);
    }

    /** Own organisation, groups, other organisations; of a total the medians of the groups. */
    private Chart bars(IndicatorDefinition indicator, Comparison comparison) {
        List<String> names = new ArrayList<>();
        List<Chart.Point> points = new ArrayList<>();
        names.add(texts.who(comparison.organisation()));
        points.add(new Chart.Point(comparison.own().value(), comparison.own().status(), Chart.Role.OWN));
        for (Comparison.Group group : comparison.groups()) {
            if (group.members() > 1) {
                String who = texts.who(group.code());
                names.add(indicator.isSum() ? messages.text("comparison.bars.median", who) : who);
                points.add(groupPoint(indicator, group, names.size() == 2 ? Chart.Role.GROUP : Chart.Role.OTHER));
            }
        }
        for (Comparison.Other other : comparison.organisations()) {
            if (!other.organisation().equals(comparison.organisation())) {
                names.add(texts.who(other.organisation()));
                points.add(new Chart.Point(other.value(), other.status(), Chart.Role.OTHER));
            }
        }
        if (points.stream().map(Chart.Point::value).noneMatch(Objects::nonNull)) {
            return null;
        }
        return chart(
                Chart.Kind.BAR,
                indicator,
                names,
                List.of(new Chart.Series(texts.name(indicator), Chart.Role.OTHER, points)));
    }

    private static Chart.Point groupPoint(IndicatorDefinition indicator, Comparison.Group group, Chart.Role role) {
        if (!indicator.isSum()) {
            return new Chart.Point(group.value(), group.status(), role);
        }
        FigureStatus status =
                group.median() == null && group.status().hasValue() ? FigureStatus.SUPPRESSED : group.status();
        return new Chart.Point(group.median(), status, role);
    }

    private FigureTable table(IndicatorDefinition indicator, Comparison comparison, String caption) {
        boolean sum = indicator.isSum();
        boolean ranked = !sum && !comparison.organisations().isEmpty();
        String unit = messages.text("figure.unit." + indicator.unit());
        List<FigureTable.Column> columns = new ArrayList<>();
        columns.add(new FigureTable.Column(messages.text("comparison.table.who"), false));
        columns.add(new FigureTable.Column(messages.text("comparison.table.value", unit), true));
        if (!sum) {
            columns.add(new FigureTable.Column(messages.text("comparison.table.verdict"), false));
        }
        if (ranked) {
            columns.add(new FigureTable.Column(messages.text("comparison.table.rank"), true));
        }
        for (String column : List.of("mean", "median", "q1", "q3")) {
            columns.add(new FigureTable.Column(messages.text("comparison.table." + column, unit), true));
        }
        columns.add(new FigureTable.Column(messages.text("comparison.table.members"), true));
        columns.add(new FigureTable.Column(messages.text("comparison.table.coverage"), true));
        List<FigureTable.Row> rows = new ArrayList<>();
        Comparison.Own own = comparison.own();
        rows.add(row(indicator, comparison.organisation(), true, own.value(), own.status(), own.rank(), ranked));
        comparison.groups().forEach(group -> rows.add(row(indicator, group, ranked)));
        comparison.organisations().stream()
                .filter(other -> !other.organisation().equals(comparison.organisation()))
                .forEach(other -> rows.add(row(
                        indicator, other.organisation(), false, other.value(), other.status(), other.rank(), ranked)));
        return new FigureTable(caption, columns, rows);
    }

    private FigureTable.Row row(
            IndicatorDefinition indicator,
            String code,
            boolean own,
            Double value,
            FigureStatus status,
            Integer rank,
            boolean ranked) {
        List<FigureTable.Cell> cells = new ArrayList<>();
        cells.add(FigureTable.Cell.figure(value, indicator.unit(), indicator.decimals(), status));
        if (!indicator.isSum()) {
            cells.add(FigureTable.Cell.of(""));
        }
        if (ranked) {
            cells.add(FigureTable.Cell.of(rank == null ? "" : notation.count(rank)));
        }
        for (int i = 0; i < 6; i++) {
            cells.add(FigureTable.Cell.of(""));
        }
        return new FigureTable.Row(texts.who(code), own, cells);
    }

    private FigureTable.Row row(IndicatorDefinition indicator, Comparison.Group group, boolean ranked) {
        List<FigureTable.Cell> cells = new ArrayList<>();
        if (indicator.isSum()) {
            cells.add(FigureTable.Cell.of(""));
        } else {
            cells.add(FigureTable.Cell.figure(group.value(), indicator.unit(), indicator.decimals(), group.status()));
            cells.add(FigureTable.Cell.of(group.verdict()));
        }
        if (ranked) {
            cells.add(FigureTable.Cell.of(""));
        }
        for (Double part : new Double[] {group.mean(), group.median(), group.q1(), group.q3()}) {
            cells.add(FigureTable.Cell.number(part, indicator.unit(), indicator.decimals(), group.status()));
        }
        cells.add(FigureTable.Cell.of(
                messages.text("comparison.table.members.of", group.membersWithValue(), group.members())));
        cells.add(FigureTable.Cell.of(group.coverage() == null ? "" : notation.percentage(group.coverage() * 100, 0)));
        return new FigureTable.Row(texts.who(group.code()), false, cells);
    }
}
