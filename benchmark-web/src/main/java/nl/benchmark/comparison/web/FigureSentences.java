package nl.benchmark.comparison.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.benchmark.comparison.Comparison;
import nl.benchmark.comparison.Verdict;
import nl.benchmark.disclosure.Figure;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.Period;
import nl.benchmark.indicator.Unit;
import nl.benchmark.indicator.web.IndicatorTexts;
import nl.benchmark.ui.Chart;
import nl.benchmark.ui.Figures;
import nl.benchmark.ui.Messages;

/**
 * What one sees, in a sentence (ui.md, figures). Differences are taken of the rounded figures, so that a reader who
 * subtracts finds the same.
 */
@RequestScoped
public class FigureSentences {

    @Inject
    private IndicatorTexts texts;

    @Inject
    private Figures figures;

    @Inject
    private Messages messages;

    /** Amsterdam: 38,2 per 1.000 inwoners (ultimo maart 2025), 1,4 minder dan een jaar geleden; Nederland 21,9. */
    String of(IndicatorDefinition indicator, Comparison comparison, String moment, Figure yearAgo) {
        Comparison.Own own = comparison.own();
        String who = texts.who(comparison.organisation());
        String mine = own.value() == null
                ? messages.text("comparison.sentence.without." + status(own.status()), who, moment)
                : messages.text("comparison.sentence.own", who, text(indicator, own.value()), moment)
                        + change(indicator, own.value(), yearAgo);
        String beside = beside(indicator, comparison);
        return mine + (beside.isEmpty() ? "." : "; " + beside + ".");
    }

    private String beside(IndicatorDefinition indicator, Comparison comparison) {
        if (indicator.isSum()) {
            return "";
        }
        return comparison.groups().stream()
                .filter(group -> group.members() > 1 && group.value() != null)
                .findFirst()
                .map(group -> messages.text(
                        "comparison.sentence.group", texts.who(group.code()), text(indicator, group.value())))
                .orElse("");
    }

    private String change(IndicatorDefinition indicator, Double now, Figure yearAgo) {
        if (yearAgo == null || yearAgo.value() == null) {
            return "";
        }
        BigDecimal difference = difference(indicator, now, yearAgo.value());
        if (difference.signum() == 0) {
            return messages.text("comparison.sentence.same");
        }
        String size = amount(indicator, difference.abs());
        return messages.text(difference.signum() > 0 ? "comparison.sentence.more" : "comparison.sentence.less", size);
    }

    /** The change since an earlier period with its sign, and for counts and amounts its share: −140 (−3,4%). Empty when unknown. */
    String signed(IndicatorDefinition indicator, Double now, Double before) {
        if (now == null || before == null) {
            return "";
        }
        BigDecimal difference = difference(indicator, now, before);
        String change = figures.change(difference, indicator.unit(), indicator.decimals());
        return change.startsWith("-") ? "−" + change.substring(1) : change;
    }

    /** Of the figures as they are shown. */
    static BigDecimal difference(IndicatorDefinition indicator, double now, double before) {
        return rounded(now, indicator.decimals()).subtract(rounded(before, indicator.decimals()));
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    private String amount(IndicatorDefinition indicator, BigDecimal size) {
        return indicator.unit() == Unit.PERCENT
                ? messages.text("comparison.sentence.points", figures.number(size, Unit.COUNT, indicator.decimals()))
                : figures.number(size, indicator.unit(), indicator.decimals());
    }

    private String text(IndicatorDefinition indicator, Double value) {
        return figures.textWithUnit(value, indicator.unit(), indicator.decimals(), FigureStatus.FINAL);
    }

    /** How each drawn total moved since the first period. */
    String ofIndex(Chart index, Period from, Period to) {
        String moved = index.series().stream()
                .limit(3)
                .flatMap(series -> last(series).stream())
                .collect(Collectors.joining(", "));
        return messages.text("comparison.index.sentence", from) + " "
                + (moved.isEmpty()
                        ? messages.text("comparison.index.none")
                        : messages.text("comparison.index.moved", to, moved));
    }

    private Optional<String> last(Chart.Series series) {
        Double value = series.points().get(series.points().size() - 1).value();
        return Optional.ofNullable(value)
                .map(shown -> messages.text(
                        "comparison.sentence.group", series.name(), figures.number(shown, Unit.COUNT, 1)));
    }

    /** With which groups the own organisation compares how. */
    String ofBars(IndicatorDefinition indicator, Comparison comparison) {
        if (indicator.isSum()) {
            return messages.text("comparison.bars.sum");
        }
        String who = texts.who(comparison.organisation());
        String sentence = Stream.of(Verdict.BETTER, Verdict.SIMILAR, Verdict.WORSE, Verdict.HIGHER, Verdict.LOWER)
                .flatMap(verdict -> beside(verdict, comparison.groups()).stream())
                .collect(Collectors.joining("; "));
        return sentence.isEmpty()
                ? messages.text("comparison.bars.none", who)
                : messages.text("comparison.bars.sentence", who, sentence);
    }

    private Optional<String> beside(Verdict verdict, List<Comparison.Group> groups) {
        List<String> names = groups.stream()
                .filter(group -> group.verdict() == verdict)
                .map(group -> texts.who(group.code()))
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.text("comparison.bars." + verdict, together(names)));
    }

    /** Nederland, provincie Utrecht en gekozen gemeenten samen. */
    private String together(List<String> names) {
        int last = names.size() - 1;
        return last == 0
                ? names.get(0)
                : messages.text("comparison.bars.and", String.join(", ", names.subList(0, last)), names.get(last));
    }

    private static String status(FigureStatus status) {
        return status.hasValue() ? FigureStatus.MISSING.name() : status.name();
    }
}
