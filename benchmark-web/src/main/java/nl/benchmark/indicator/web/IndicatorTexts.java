package nl.benchmark.indicator.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.benchmark.comparison.Comparison;
import nl.benchmark.indicator.Dimension;
import nl.benchmark.indicator.Explanation;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.Period;
import nl.benchmark.organisation.Area;
import nl.benchmark.organisation.AreaKind;
import nl.benchmark.organisation.Geography;
import nl.benchmark.organisation.Organisation;
import nl.benchmark.organisation.SizeClass;
import nl.benchmark.organisation.service.Register;
import nl.benchmark.report.ReportMoment;
import nl.benchmark.ui.Language;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.Notation;

/** Words for indicators, periods, groups, categories and pieces of a formula, in the language of the reader. */
@Named
@RequestScoped
public class IndicatorTexts {

    private static final Pattern FILTER = Pattern.compile("\\[([^]]*)]");
    private static final Pattern LAG = Pattern.compile("LAG\\(.*,\\s*(\\d+)\\)");

    @Inject
    private Messages messages;

    @Inject
    private Notation notation;

    @Inject
    private Language language;

    @Inject
    private Register register;

    public String name(IndicatorDefinition indicator) {
        return indicator.name(language.getTag());
    }

    public String theme(IndicatorDefinition indicator) {
        return indicator.theme(language.getTag());
    }

    public String definition(IndicatorDefinition indicator) {
        return indicator.definition(language.getTag());
    }

    public String explanation(IndicatorDefinition indicator) {
        return indicator.explanation(language.getTag());
    }

    /** When the figure is about: ultimo maart 2025; twaalf maanden tot en met maart 2025, voorlopig. */
    public String moment(IndicatorDefinition indicator, Period period, FigureStatus status) {
        String moment = moment(indicator, period);
        return status == FigureStatus.PROVISIONAL ? messages.text("indicator.provisional", moment) : moment;
    }

    public String moment(IndicatorDefinition indicator, Period period) {
        ReportMoment kind = ReportMoment.ofFormula(period.isYear(), indicator.numerator());
        return messages.text("indicator.moment." + kind, period);
    }

    /** What a group or municipality is called in a list: Amsterdam, Nederland, provincie Utrecht, eigen selectie. */
    public String who(String code) {
        if (Comparison.SELECTION.equals(code)) {
            return messages.text("comparison.selection");
        }
        Optional<Organisation> organisation = geography().findOrganisation(code);
        if (organisation.isPresent()) {
            return organisation.get().name();
        }
        return geography().findArea(code).map(this::area).orElse(code);
    }

    private String area(Area area) {
        return area.kind() == AreaKind.SIZE_CLASS
                ? size(SizeClass.valueOf(area.code()))
                : messages.text("comparison.group." + area.kind(), area.name());
    }

    private String size(SizeClass size) {
        OptionalLong below = size.below();
        if (below.isEmpty()) {
            return messages.text("comparison.size.from", size.from());
        }
        return size.from() == 0
                ? messages.text("comparison.size.below", below.getAsLong())
                : messages.text("comparison.size.between", size.from(), below.getAsLong());
    }

    public String category(String dimension, String category) {
        return Dimension.UNKNOWN.equals(category)
                ? messages.text("indicator.category.UNKNOWN")
                : messages.text("indicator.category." + dimension + "." + category);
    }

    public String dimension(String dimension) {
        return messages.text("indicator.dimension." + dimension);
    }

    /** The formula with names in words: instroom, som van twaalf maanden. */
    public String formula(List<Explanation.Term> terms, List<Explanation.Operand> operands) {
        return terms.stream()
                .map(term -> term.operand() == null ? sign(term.text()) : operand(operands.get(term.operand())))
                .collect(Collectors.joining());
    }

    /** The same with numbers filled in. */
    public String filledIn(List<Explanation.Term> terms, List<Explanation.Operand> operands) {
        return terms.stream()
                .map(term -> term.operand() == null ? sign(term.text()) : number(operands.get(term.operand())))
                .collect(Collectors.joining());
    }

    public String operand(Explanation.Operand operand) {
        String measure = messages.text("indicator.measure." + operand.measure());
        Matcher filter = FILTER.matcher(operand.text());
        String limited = filter.find() ? messages.text("indicator.limited", measure, limits(filter.group(1))) : measure;
        if (operand.function() == null || "TOTAL".equals(operand.function())) {
            return limited;
        }
        Matcher lag = LAG.matcher(operand.text());
        return lag.find()
                ? messages.text("indicator.function.LAG", limited, Integer.valueOf(lag.group(1)))
                : messages.text("indicator.function." + operand.function(), limited);
    }

    private String limits(String filter) {
        return Arrays.stream(filter.split(";"))
                .map(limit -> limit.split("="))
                .flatMap(limit -> Arrays.stream(limit[1].split(","))
                        .map(category -> category(limit[0].strip(), category.strip())))
                .collect(Collectors.joining(", "));
    }

    private String number(Explanation.Operand operand) {
        Double value = operand.value();
        if (value == null) {
            return messages.text("figure.mark.missing");
        }
        return notation.number(value, value == Math.rint(value) ? 0 : 1);
    }

    private static String sign(String text) {
        return text.replace("*", "×").replace("/", "÷").replace(" - ", " − ");
    }

    private Geography geography() {
        return register.geography();
    }
}
