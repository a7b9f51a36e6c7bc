package nl.benchmark.comparison.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.benchmark.comparison.Comparison;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.web.IndicatorTexts;
import nl.benchmark.ui.Chart;
import nl.benchmark.ui.Figures;
import nl.benchmark.ui.Messages;

/**
 * An indicator split by its dimension in one period: own, and beside it the first group with a figure where a ratio makes
 * that fair. More groups would be bars that nobody can tell apart.
 */
@RequestScoped
public class BreakdownPanel {

    @Inject
    private IndicatorTexts texts;

    @Inject
    private Messages messages;

    @Inject
    private Figures figures;

    /** Ready to be shown. */
    public record Breakdown(Chart chart, String caption, String sentence, String categoryHead, FigureTable table) {}

    /** @param panel made with the breakdown */
    public Breakdown of(IndicatorDefinition indicator, FigurePanel panel) {
        Comparison comparison = panel.comparison();
        List<Comparison.Own> own = comparison.own().categories();
        String dimension = indicator.breakdown();
        List<String> names = own.stream()
                .map(category -> texts.category(dimension, category.category()))
                .toList();
        List<Chart.Series> series = new ArrayList<>();
        series.add(new Chart.Series(
                texts.who(comparison.organisation()),
                Chart.Role.OWN,
                own.stream()
                        .map(category -> new Chart.Point(category.value(), category.status()))
                        .toList()));
        if (!indicator.isSum()) {
            comparison.groups().stream()
                    .filter(group -> group.members() > 1 && group.status().hasValue())
                    .findFirst()
                    .ifPresent(group -> series.add(series(group, series.size())));
        }
        Chart chart = new Chart(Chart.Kind.BAR, indicator.unit(), indicator.decimals(), names, series);
        String head = texts.dimension(dimension);
        String by = head.substring(0, 1).toLowerCase(Locale.ROOT) + head.substring(1);
        String caption = panel.isDistribution()
                ? messages.text("comparison.distribution.caption", panel.name(), panel.moment())
                : messages.text("comparison.breakdown.caption", panel.name(), by, panel.moment());
        String inFile = panel.unit().isEmpty() ? caption : caption + " (" + panel.unit() + ")";
        return new Breakdown(
                chart, caption, sentence(indicator, comparison), head, FigureTable.of(chart, inFile, head));
    }

    private Chart.Series series(Comparison.Group group, int place) {
        return new Chart.Series(
                texts.who(group.code()),
                place == 1 ? Chart.Role.GROUP : Chart.Role.OTHER,
                group.categories().stream()
                        .map(category -> new Chart.Point(category.value(), category.status()))
                        .toList());
    }

    private String sentence(IndicatorDefinition indicator, Comparison comparison) {
        Optional<Comparison.Own> largest = comparison.own().categories().stream()
                .filter(category -> category.value() != null)
                .max(Comparator.comparingDouble(Comparison.Own::value));
        String who = texts.who(comparison.organisation());
        return largest.map(category -> messages.text(
                        "comparison.breakdown.sentence",
                        who,
                        texts.category(indicator.breakdown(), category.category()),
                        figures.text(category.value(), indicator.unit(), indicator.decimals(), category.status())
                                .replace("*", "")))
                .orElseGet(() -> messages.text("comparison.breakdown.none", who));
    }
}
