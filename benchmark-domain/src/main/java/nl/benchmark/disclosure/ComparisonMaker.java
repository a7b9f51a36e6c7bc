package nl.benchmark.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.benchmark.comparison.Comparison;
import nl.benchmark.comparison.Distribution;
import nl.benchmark.comparison.Ranking;
import nl.benchmark.comparison.Verdict;
import nl.benchmark.comparison.WilsonLimits;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.Period;
import nl.benchmark.indicator.RawFigure;
import nl.benchmark.indicator.RowReader;

/** Lays one organisation beside groups and other organisations in one period, for one viewer. Used once. */
final class ComparisonMaker {

    private static final double MEDIAN = 0.5;
    private static final double LOWER_QUARTILE = 0.25;
    private static final double UPPER_QUARTILE = 0.75;

    private final Figures figures;
    private final IndicatorDefinition indicator;
    private final String own;
    private final Period period;
    private final List<RowReader> rows;
    private final BenchmarkMembers members;
    private final boolean breakdown;
    private final Viewer viewer;

    /** @param rows the total first */
    ComparisonMaker(
            Figures figures,
            IndicatorDefinition indicator,
            String own,
            Period period,
            List<RowReader> rows,
            BenchmarkMembers members,
            boolean breakdown,
            Viewer viewer) {
        this.figures = figures;
        this.indicator = indicator;
        this.own = own;
        this.period = period;
        this.rows = rows;
        this.members = members;
        this.breakdown = breakdown;
        this.viewer = viewer;
    }

    Comparison compare(List<String> groups, List<String> organisations) {
        List<Ranking> rankings =
                rows.stream().map(row -> ranking(row, organisations)).toList();
        List<Comparison.Group> compared = new ArrayList<>();
        for (String group : groups) {
            compared.add(group(group, members.members(group, period)));
        }
        if (!organisations.isEmpty()) {
            compared.add(group(Comparison.SELECTION, organisations));
        }
        List<Comparison.Other> others = organisations.stream()
                .map(code -> other(code, 0, rankings, categories(row -> other(code, row, rankings, null))))
                .toList();
        Comparison.Own mine = own(0, rankings, categories(row -> own(row, rankings, null)));
        return new Comparison(indicator.code(), own, period, mine, compared, others);
    }

    private Comparison.Group group(String code, List<String> in) {
        return group(code, in, rows.get(0), categories(row -> group(code, in, rows.get(row), null)));
    }

    /** One for each row but the total; null when no breakdown was asked. */
    private <T> List<T> categories(IntFunction<T> ofRow) {
        return breakdown ? IntStream.range(1, rows.size()).mapToObj(ofRow).toList() : null;
    }

    private Comparison.Own own(int row, List<Ranking> rankings, List<Comparison.Own> categories) {
        Figure figure = figure(own, rows.get(row));
        return new Comparison.Own(
                figure.category(),
                figure.numerator(),
                figure.denominator(),
                figure.value(),
                figure.status(),
                figures.counts(own, rows.get(row)) ? rank(figure, rankings.get(row)) : null,
                figure.category() == null ? figures.trend(indicator, own, period, viewer) : null,
                categories);
    }

    private Comparison.Other other(String code, int row, List<Ranking> rankings, List<Comparison.Other> categories) {
        Figure figure = figure(code, rows.get(row));
        return new Comparison.Other(
                code, figure.category(), figure.value(), figure.status(), rank(figure, rankings.get(row)), categories);
    }

    /** Among the visible values of own and listed organisations only, so that a rank says nothing of a hidden one. */
    private Ranking ranking(RowReader row, List<String> organisations) {
        List<Double> visible = Stream.concat(Stream.of(own), organisations.stream())
                .distinct()
                .filter(code -> figures.counts(code, row))
                .map(code -> figure(code, row).value())
                .filter(Objects::nonNull)
                .toList();
        return new Ranking(visible, indicator.polarity());
    }

    private Integer rank(Figure figure, Ranking ranking) {
        return indicator.isSum() || figure.value() == null ? null : ranking.rank(figure.value());
    }

    private Comparison.Group group(String code, List<String> in, RowReader row, List<Comparison.Group> categories) {
        GroupTotal total = figures.total(indicator, row, in, viewer);
        Figure figure = figures.figure(indicator, code, row, total, viewer);
        Distribution values = figure.status().hasValue() ? total.distribution() : new Distribution(List.of());
        Judged judged = judged(row, in, figure, values);
        return new Comparison.Group(
                code,
                row.category(),
                figure.numerator(),
                figure.denominator(),
                figure.value(),
                values.shownMean(indicator.denominator() != null),
                values.shownQuantile(MEDIAN),
                values.shownQuantile(LOWER_QUARTILE),
                values.shownQuantile(UPPER_QUARTILE),
                in.size(),
                total.withValue().size(),
                coverage(in, total),
                judged.verdict(),
                judged.limits(),
                figure.status(),
                categories);
    }

    private Double coverage(List<String> in, GroupTotal total) {
        long all = inhabitants(in);
        return all == 0 ? null : (double) inhabitants(total.withValue()) / all;
    }

    private long inhabitants(List<String> organisations) {
        return organisations.stream()
                .mapToLong(organisation -> members.inhabitants(organisation, period.year()))
                .sum();
    }

    private record Judged(Verdict verdict, Comparison.Limits limits) {

        private static final Judged NOT = new Judged(Verdict.NOT_COMPARED, null);
    }

    /** Only beside others: they too must be a group that may be shown (CMP-3, SDC-0). */
    private Judged judged(RowReader row, List<String> in, Figure group, Distribution values) {
        Figure mine = figure(own, row);
        if (indicator.isSum() || mine.value() == null || group.value() == null) {
            return Judged.NOT;
        }
        List<String> others = in.stream().filter(member -> !member.equals(own)).toList();
        GroupTotal total = figures.total(indicator, row, others, viewer);
        if (!figures.figure(indicator, group.organisation(), row, total, viewer)
                .status()
                .hasValue()) {
            return Judged.NOT;
        }
        return indicator.proportion() ? byShare(mine, total.sum().sum()) : byQuartiles(mine, values);
    }

    private Judged byShare(Figure mine, RawFigure others) {
        double share = others.numerator() / others.denominator();
        if (!WilsonLimits.exist(share, mine.denominator())) {
            return Judged.NOT;
        }
        WilsonLimits limits = WilsonLimits.around(share, mine.denominator());
        double factor = indicator.factor().doubleValue();
        return new Judged(
                Verdict.of(mine.numerator() / mine.denominator(), limits.lower(), limits.upper(), indicator.polarity()),
                new Comparison.Limits(limits.lower() * factor, limits.upper() * factor, share * factor));
    }

    private Judged byQuartiles(Figure mine, Distribution values) {
        if (values.givesAway(LOWER_QUARTILE) || values.givesAway(UPPER_QUARTILE)) {
            return Judged.NOT;
        }
        Double lower = values.shownQuantile(LOWER_QUARTILE);
        Double upper = values.shownQuantile(UPPER_QUARTILE);
        return new Judged(
                Verdict.of(
                        mine.value(),
                        values.quantile(LOWER_QUARTILE),
                        values.quantile(UPPER_QUARTILE),
                        indicator.polarity()),
                lower == null || upper == null ? null : new Comparison.Limits(lower, upper, null));
    }

    private Figure figure(String organisation, RowReader row) {
        return figures.figure(indicator, organisation, row, viewer);
    }
}
