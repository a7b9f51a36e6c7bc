package nl.benchmark.disclosure;

import java.util.ArrayList;
import java.util.List;
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
    private final Viewer viewer;

    /** @param rows the total first */
    ComparisonMaker(
            Figures figures,
            IndicatorDefinition indicator,
            String own,
            Period period,
            List<RowReader> rows,
            BenchmarkMembers members,
            Viewer viewer) {
        this.figures = figures;
        this.indicator = indicator;
        this.own = own;
        this.period = period;
        this.rows = rows;
        this.members = members;
        this.viewer = viewer;
    }

    Comparison compare(List<String> groups, List<String> organisations) {
        List<Comparison.Group> compared = new ArrayList<>();
        for (String group : groups) {
            compared.add(group(group, members.members(group, period)));
        }
        if (!organisations.isEmpty()) {
            compared.add(group(Comparison.SELECTION, organisations));
        }
        return new Comparison(
                indicator.code(),
                own,
                period,
                own(organisations),
                compared,
                organisations.stream().map(other -> other(other, organisations)).toList());
    }

    private Comparison.Own own(List<String> organisations) {
        return own(
                rows.get(0),
                organisations,
                hasBreakdown()
                        ? categories().map(row -> own(row, organisations, null)).toList()
                        : null);
    }

    private Comparison.Own own(RowReader row, List<String> organisations, List<Comparison.Own> categories) {
        Figure figure = figure(own, row);
        return new Comparison.Own(
                row.category(),
                figure.numerator(),
                figure.denominator(),
                figure.value(),
                figure.status(),
                rank(figure, row, organisations),
                categories);
    }

    private Comparison.Other other(String code, List<String> organisations) {
        return other(
                code,
                rows.get(0),
                organisations,
                hasBreakdown()
                        ? categories()
                                .map(row -> other(code, row, organisations, null))
                                .toList()
                        : null);
    }

    private Comparison.Other other(
            String code, RowReader row, List<String> organisations, List<Comparison.Other> categories) {
        Figure figure = figure(code, row);
        return new Comparison.Other(
                code, row.category(), figure.value(), figure.status(), rank(figure, row, organisations), categories);
    }

    /** Among the visible values of own and listed organisations only, so that a rank says nothing of a hidden one. */
    private Integer rank(Figure figure, RowReader row, List<String> organisations) {
        if (indicator.isSum() || figure.value() == null) {
            return null;
        }
        List<Double> visible = Stream.concat(Stream.of(own), organisations.stream())
                .distinct()
                .map(code -> figure(code, row).value())
                .filter(value -> value != null)
                .toList();
        return new Ranking(visible, indicator.polarity()).rank(figure.value());
    }

    private Comparison.Group group(String code, List<String> in) {
        return group(
                code,
                in,
                rows.get(0),
                hasBreakdown()
                        ? categories().map(row -> group(code, in, row, null)).toList()
                        : null);
    }

    private Comparison.Group group(String code, List<String> in, RowReader row, List<Comparison.Group> categories) {
        GroupTotal total = figures.total(indicator, row, in, viewer);
        Figure figure = figures.figure(indicator, code, row, total, viewer);
        Distribution values = figure.status().hasValue() ? total.distribution() : new Distribution(List.of());
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
                verdict(row, in, figure),
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

    /** Beside the group without the organisation itself (CMP-3). */
    private Verdict verdict(RowReader row, List<String> in, Figure group) {
        Figure mine = figure(own, row);
        if (indicator.isSum() || mine.value() == null || group.value() == null) {
            return Verdict.NOT_COMPARED;
        }
        List<String> others = in.stream().filter(member -> !member.equals(own)).toList();
        GroupTotal total = figures.total(indicator, row, others, viewer);
        if (!figures.figure(indicator, group.organisation(), row, total, viewer)
                .status()
                .hasValue()) {
            return Verdict.NOT_COMPARED;
        }
        return indicator.proportion() ? byShare(mine, total.sum()) : byQuartiles(mine, total.distribution());
    }

    private Verdict byShare(Figure mine, RawFigure others) {
        WilsonLimits limits = WilsonLimits.around(others.numerator() / others.denominator(), mine.denominator());
        return Verdict.of(mine.numerator() / mine.denominator(), limits.lower(), limits.upper(), indicator.polarity());
    }

    private Verdict byQuartiles(Figure mine, Distribution others) {
        return Verdict.of(
                mine.value(), others.quantile(LOWER_QUARTILE), others.quantile(UPPER_QUARTILE), indicator.polarity());
    }

    private Figure figure(String organisation, RowReader row) {
        return figures.figure(indicator, organisation, row, viewer);
    }

    private boolean hasBreakdown() {
        return rows.size() > 1;
    }

    private Stream<RowReader> categories() {
        return rows.stream().skip(1);
    }
}
