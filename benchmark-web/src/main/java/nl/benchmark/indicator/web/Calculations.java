package nl.benchmark.indicator.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.benchmark.comparison.service.FigureService;
import nl.benchmark.comparison.web.FigureTable;
import nl.benchmark.delivery.DeliveryRow;
import nl.benchmark.delivery.service.DeliveryService;
import nl.benchmark.indicator.Explanation;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.Period;
import nl.benchmark.indicator.Unit;
import nl.benchmark.ui.Figures;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.Notation;

/** Writes out how a figure was calculated, from what the service explains. */
@RequestScoped
public class Calculations {

    @Inject
    private FigureService figures;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private IndicatorTexts texts;

    @Inject
    private Figures notations;

    @Inject
    private Notation notation;

    @Inject
    private Messages messages;

    Calculation of(IndicatorDefinition indicator, String organisation, Period period) {
        Explanation explained = figures.explain(indicator.code(), organisation, period);
        String result = explained.value() == null
                ? null
                : notations.textWithUnit(explained.value(), indicator.unit(), indicator.decimals(), FigureStatus.FINAL);
        String words = written(
                explained,
                texts.formula(explained.numeratorTerms(), explained.operands()),
                texts.formula(explained.denominatorTerms(), explained.operands()));
        String numbers = written(
                explained,
                texts.filledIn(explained.numeratorTerms(), explained.operands()),
                texts.filledIn(explained.denominatorTerms(), explained.operands()));
        boolean one = explained.operands().size() == 1 && explained.factor() == 1;
        return new Calculation(
                words,
                result == null ? null : one ? result : numbers + " = " + result,
                explained.status(),
                parts(explained),
                sources(explained, organisation));
    }

    private String written(Explanation explained, String numerator, String denominator) {
        String above = inBrackets(numerator, explained.numeratorTerms(), explained);
        String times = explained.factor() == 1 ? "" : " × " + notation.number(explained.factor(), 0);
        return explained.denominatorTerms().isEmpty()
                ? above + times
                : above + " ÷ " + inBrackets(denominator, explained.denominatorTerms(), explained) + times;
    }

    /** Several terms beside a division or factor belong together. */
    private static String inBrackets(String text, List<Explanation.Term> terms, Explanation explained) {
        boolean several = terms.stream().filter(term -> term.operand() != null).count() > 1;
        boolean more = explained.factor() != 1 || !explained.denominatorTerms().isEmpty();
        return several && more ? "(" + text + ")" : text;
    }

    private FigureTable parts(Explanation explained) {
        List<Explanation.Operand> split = explained.operands().stream()
                .filter(operand -> operand.parts().size() > 1)
                .toList();
        if (split.isEmpty()) {
            return null;
        }
        List<FigureTable.Column> columns = new ArrayList<>();
        columns.add(new FigureTable.Column(messages.text("comparison.time"), false));
        split.forEach(operand ->
                columns.add(new FigureTable.Column(messages.text("indicator.measure." + operand.measure()), true)));
        List<Map<Period, Explanation.Part>> byPeriod = split.stream()
                .map(operand -> operand.parts().stream()
                        .collect(Collectors.toMap(Explanation.Part::period, part -> part, (one, other) -> one)))
                .toList();
        TreeSet<Period> periods = new TreeSet<>();
        byPeriod.forEach(parts -> periods.addAll(parts.keySet()));
        List<FigureTable.Row> rows = periods.stream()
                .map(period -> new FigureTable.Row(
                        notation.of(period),
                        false,
                        byPeriod.stream().map(parts -> cell(parts.get(period))).toList()))
                .toList();
        return new FigureTable(messages.text("indicator.parts"), columns, rows);
    }

    private static FigureTable.Cell cell(Explanation.Part part) {
        if (part == null || part.value() == null) {
            return FigureTable.Cell.figure(null, Unit.COUNT, 0, FigureStatus.MISSING);
        }
        return FigureTable.Cell.figure(
                part.value().doubleValue(),
                Unit.COUNT,
                0,
                part.provisional() ? FigureStatus.PROVISIONAL : FigureStatus.FINAL);
    }

    /** One question for all deliveries behind the figure, not one for each month. */
    private List<Calculation.Source> sources(Explanation explained, String organisation) {
        Map<String, DeliveryRow> inForce = new HashMap<>();
        List<YearMonth> months = explained.deliveries().stream()
                .map(Explanation.SourceDelivery::period)
                .filter(period -> !period.isYear())
                .map(Period::yearMonth)
                .toList();
        if (!months.isEmpty()) {
            YearMonth first = Collections.min(months);
            YearMonth last = Collections.max(months);
            for (DeliveryRow row : deliveries.inForce(organisation, first, last)) {
                inForce.put(row.type() + Period.of(row.period()), row);
            }
        }
        return explained.deliveries().stream()
                .map(source -> {
                    DeliveryRow row = inForce.get(source.source().name() + source.period());
                    return new Calculation.Source(
                            messages.label(source.source()),
                            notation.of(source.period()),
                            row == null ? null : row.receivedAt(),
                            row == null ? null : row.id());
                })
                .toList();
    }
}
