package nl.benchmark.ui.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.benchmark.delivery.ChangeBasis;
import nl.benchmark.delivery.DeliveryChange;
import nl.benchmark.delivery.DeliveryRow;
import nl.benchmark.disclosure.service.PublishedMeasures;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.ui.Figures;
import nl.benchmark.ui.Language;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.Notation;

/** What a delivery changes, in words (DEL-5): on its page and where a file is handed in. */
@Named
@RequestScoped
public class ChangeTexts {

    private static final int FIGURES_IN_SHORT = 5;

    @Inject
    private PublishedMeasures published;

    @Inject
    private Figures figures;

    @Inject
    private Notation notation;

    @Inject
    private Language language;

    @Inject
    private Messages messages;

    /** An indicator as it stands in the table. */
    public record Line(String name, String before, String now, String difference) {}

    /** Beside what, and whether it happened. */
    public String lead(DeliveryRow delivery, DeliveryChange change) {
        String key = change.basis() == ChangeBasis.MONTH_BEFORE
                ? "delivery.change.lead.monthBefore"
                : delivery.dryRun() ? "delivery.change.lead.dryRun" : "delivery.change.lead.replaced";
        return messages.text(key, delivery.period(), delivery.period().minusMonths(1));
    }

    public String what(DeliveryChange.Rows rows) {
        return messages.text("delivery.change.what." + rows.what());
    }

    /** Fields by how many rows differ: bedrag 12, huisvesting 3. */
    public String fields(DeliveryChange.Rows rows) {
        return rows.fields().stream()
                .map(field -> messages.text(
                        "delivery.change.field",
                        messages.text("delivery.change.field." + field.name()),
                        field.changed()))
                .collect(Collectors.joining(", "));
    }

    public List<Line> figures(DeliveryChange change) {
        List<Line> lines = new ArrayList<>();
        for (DeliveryChange.Moved moved : change.figures()) {
            published
                    .catalogue()
                    .find(moved.indicator())
                    .filter(indicator -> isShown(indicator, moved))
                    .ifPresent(indicator -> lines.add(line(indicator, moved)));
        }
        return lines;
    }

    /** Less than what is shown of a figure is no difference to a reader. */
    private static boolean isShown(IndicatorDefinition indicator, DeliveryChange.Moved moved) {
        return moved.before() == null
                || moved.now() == null
                || rounded(indicator, moved.before()).compareTo(rounded(indicator, moved.now())) != 0;
    }

    private Line line(IndicatorDefinition indicator, DeliveryChange.Moved moved) {
        String difference = moved.before() == null || moved.now() == null
                ? ""
                : figures.change(
                        rounded(indicator, moved.now()).subtract(rounded(indicator, moved.before())),
                        indicator.unit(),
                        indicator.decimals());
        return new Line(
                indicator.name(language.getTag()),
                text(indicator, moved.before()),
                text(indicator, moved.now()),
                difference);
    }

    /** Differences are those of the figures as they are shown. */
    private static java.math.BigDecimal rounded(IndicatorDefinition indicator, double value) {
        return java.math.BigDecimal.valueOf(value).setScale(indicator.decimals(), java.math.RoundingMode.HALF_UP);
    }

    private String text(IndicatorDefinition indicator, Double value) {
        return figures.textWithUnit(value, indicator.unit(), indicator.decimals(), FigureStatus.FINAL);
    }

    /** A sentence for each kind of rows and some figures, for where there is little room. */
    public List<String> inShort(DeliveryRow delivery, DeliveryChange change) {
        List<String> sentences = new ArrayList<>();
        sentences.add(lead(delivery, change));
        if (change.isNothing()) {
            sentences.add(messages.text("delivery.change.nothing"));
            return sentences;
        }
        change.rows().stream()
                .filter(rows -> rows.before() + rows.now() > 0)
                .forEach(rows -> sentences.add(messages.text(
                        "delivery.change.short.rows",
                        what(rows),
                        rows.before(),
                        rows.now(),
                        rows.came(),
                        rows.went(),
                        rows.changed())));
        List<Line> moved = figures(change);
        moved.stream()
                .limit(FIGURES_IN_SHORT)
                .forEach(line -> sentences.add(
                        messages.text("delivery.change.short.figure", line.name(), line.before(), line.now())));
        if (moved.size() > FIGURES_IN_SHORT) {
            sentences.add(messages.text("delivery.change.short.more", moved.size() - FIGURES_IN_SHORT));
        }
        return sentences;
    }

    public String count(int number) {
        return notation.count(number);
    }
}
