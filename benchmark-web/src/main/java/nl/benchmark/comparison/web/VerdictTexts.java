package nl.benchmark.comparison.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import nl.benchmark.comparison.Comparison;
import nl.benchmark.comparison.Trend;
import nl.benchmark.comparison.Verdict;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.web.IndicatorTexts;
import nl.benchmark.ui.Figures;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.Notation;

/** How each verdict came about, with its numbers filled in (IND-3, CMP-3), and where the own figures go. */
@RequestScoped
public class VerdictTexts {

    @Inject
    private IndicatorTexts texts;

    @Inject
    private Figures figures;

    @Inject
    private Notation notation;

    @Inject
    private Messages messages;

    /** One for each group; none of totals, which are not judged. */
    List<String> of(IndicatorDefinition indicator, Comparison comparison) {
        return indicator.isSum()
                ? List.of()
                : comparison.groups().stream()
                        .map(group -> of(indicator, comparison.own(), group))
                        .toList();
    }

    private String of(IndicatorDefinition indicator, Comparison.Own own, Comparison.Group group) {
        String who = texts.who(group.code());
        if (group.verdict() == Verdict.NOT_COMPARED) {
            return messages.text("comparison.verdict.none", who);
        }
        Comparison.Limits limits = group.limits();
        if (limits == null) {
            return messages.text("comparison.verdict.hidden", who, verdict(group.verdict()));
        }
        String mine = number(indicator, own.value());
        String lower = number(indicator, limits.lower());
        String upper = number(indicator, limits.upper());
        return limits.others() == null
                ? messages.text("comparison.verdict.quartiles", who, verdict(group.verdict()), mine, lower, upper)
                : messages.text(
                        "comparison.verdict.proportion",
                        who,
                        verdict(group.verdict()),
                        mine,
                        number(indicator, limits.others()),
                        denominator(own.denominator()),
                        lower,
                        upper);
    }

    /** By shape and word. */
    private String verdict(Verdict verdict) {
        return messages.text("Verdict." + verdict.name() + ".sign") + " " + messages.label(verdict);
    }

    /** A decimal more than elsewhere, so that one sees on which side of a limit a figure lies. */
    private String number(IndicatorDefinition indicator, double value) {
        return figures.textWithUnit(value, indicator.unit(), indicator.decimals() + 1, FigureStatus.FINAL);
    }

    private String denominator(double size) {
        return notation.number(size, size == Math.rint(size) ? 0 : 1);
    }

    /** Null when there is nothing to say: of a year, and of shares that are always a hundred per cent together. */
    String trend(IndicatorDefinition indicator, Trend trend) {
        return trend == null || FigurePanels.isDistribution(indicator)
                ? null
                : messages.text(trend == Trend.TOO_FEW ? "comparison.trend.few" : "comparison.trend", trend);
    }
}
