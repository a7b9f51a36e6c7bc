package nl.benchmark.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.benchmark.indicator.Formula.Function;

/**
 * Turns the tree of a formula into operands and arithmetic for one row of an indicator, and refuses with
 * {@link FormulaError} what has no meaning. In the row of a category every measure that is kept by the breakdown is
 * limited to it, except within TOTAL; a measure that is not uses its total (measures, "Expressions").
 */
final class OperandCompiler {

    private static final int SUM_RANK = 1;
    private static final int PRODUCT_RANK = 2;
    private static final int UNARY_RANK = 3;

    private final MeasureCatalogue measures;
    private final Periodicity periodicity;
    private final String breakdown;
    private final String category;
    private final List<Operand> operands = new ArrayList<>();

    /** A compiled piece with how to show it. */
    record Compiled(Arithmetic arithmetic, List<Explanation.Term> terms, int rank) {}

    /** The functions around the piece that is being compiled. */
    private record Surroundings(List<Operand.Step> steps, boolean total, Periodicity time) {

        private boolean isFunction() {
            return total || !steps.isEmpty();
        }

        private boolean has(Function function) {
            return steps.stream().anyMatch(step -> step.function() == function);
        }

        private boolean addsMonths() {
            return has(Function.SUM12) || has(Function.AVG12) || has(Function.YEAR);
        }

        private Surroundings within(Formula.Call call) {
            if (call.function() == Function.TOTAL) {
                return new Surroundings(steps, true, time);
            }
            List<Operand.Step> more = new ArrayList<>(steps);
            more.add(new Operand.Step(call.function(), call.periods()));
            return new Surroundings(more, total, call.function() == Function.LAG ? time : Periodicity.MONTH);
        }
    }

    /** For the total row. */
    OperandCompiler(MeasureCatalogue measures, Periodicity periodicity, String breakdown) {
        this(measures, periodicity, breakdown, null);
    }

    /** @param category the row, or null for the total */
    OperandCompiler(MeasureCatalogue measures, Periodicity periodicity, String breakdown, String category) {
        this.measures = measures;
        this.periodicity = periodicity;
        this.breakdown = breakdown;
        this.category = category;
    }

    /** The operands of everything compiled so far, each once. */
    List<Operand> operands() {
        return operands;
    }

    /** Refuses a formula that cannot be the numerator: in its total row and in the row of each category. */
    void check(Formula formula) {
        compile(formula);
        if (breakdown != null) {
            String row = dimension(formula, breakdown, measures)
                    .orElseThrow(() -> new FormulaError(FormulaRule.BREAKDOWN_NOT_KEPT, 0, breakdown))
                    .rows()
                    .get(0);
            new OperandCompiler(measures, periodicity, breakdown, row).compile(formula);
        }
    }

    Compiled compile(Formula formula) {
        if (!hasMeasure(formula)) {
            throw new FormulaError(FormulaRule.NO_MEASURE, formula.position(), "");
        }
        return compile(formula, new Surroundings(List.of(), false, periodicity));
    }

    /** The first measure's dimension of that code. */
    static Optional<Dimension> dimension(Formula formula, String code, MeasureCatalogue measures) {
        if (formula instanceof Formula.Measure measure) {
            return measures.find(measure.code()).flatMap(definition -> definition.dimension(code));
        }
        if (formula instanceof Formula.Binary binary) {
            return dimension(binary.left(), code, measures).or(() -> dimension(binary.right(), code, measures));
        }
        if (formula instanceof Formula.Negated negated) {
            return dimension(negated.of(), code, measures);
        }
        return formula instanceof Formula.Call call ? dimension(call.argument(), code, measures) : Optional.empty();
    }

    private Compiled compile(Formula formula, Surroundings around) {
        if (formula instanceof Formula.Constant constant) {
            return new Compiled(
                    new Arithmetic.Number(constant.value()),
                    List.of(new Explanation.Term(constant.text(), null)),
                    UNARY_RANK);
        }
        if (formula instanceof Formula.Negated negated) {
            Compiled of = compile(negated.of(), around);
            return new Compiled(
                    new Arithmetic.Negative(of.arithmetic()), terms("-", bracketed(of, UNARY_RANK)), UNARY_RANK);
        }
        if (formula instanceof Formula.Binary binary) {
            return binary(binary, around);
        }
        if (formula instanceof Formula.Call call) {
            return compile(call.argument(), around(call, around));
        }
        return measure((Formula.Measure) formula, around);
    }

    private Compiled binary(Formula.Binary binary, Surroundings around) {
        boolean sum = binary.operator() == Formula.Operator.PLUS || binary.operator() == Formula.Operator.MINUS;
        boolean left = hasMeasure(binary.left());
        boolean right = hasMeasure(binary.right());
        if (around.isFunction()
                && (sum
                        ? !(left && right)
                        : left && right || binary.operator() == Formula.Operator.DIVIDED_BY && right)) {
            throw new FormulaError(
                    FormulaRule.NOT_LINEAR, binary.position(), binary.operator().sign());
        }
        Compiled first = compile(binary.left(), around);
        Compiled second = compile(binary.right(), around);
        int rank = sum ? SUM_RANK : PRODUCT_RANK;
        List<Explanation.Term> terms = new ArrayList<>(bracketed(first, rank));
        terms.add(new Explanation.Term(" " + binary.operator().sign() + " ", null));
        terms.addAll(bracketed(second, rank + 1));
        return new Compiled(
                new Arithmetic.Pair(binary.operator(), first.arithmetic(), second.arithmetic()), terms, rank);
    }

    private Surroundings around(Formula.Call call, Surroundings around) {
        Surroundings inner = around.within(call);
        if (!hasMeasure(call.argument())) {
            throw new FormulaError(
                    FormulaRule.NO_MEASURE, call.position(), call.function().name());
        }
        switch (call.function()) {
            case SUM12, AVG12 -> {
                if (around.time() == Periodicity.YEAR) {
                    throw new FormulaError(
                            FormulaRule.MONTHS_IN_YEARLY_INDICATOR,
                            call.position(),
                            call.function().name());
                }
                refuseNested(call, around);
            }
            case YEAR -> refuseNested(call, around);
            default -> {
                // LAG, DECEMBER and TOTAL are free
            }
        }
        return inner;
    }

    private static void refuseNested(Formula.Call call, Surroundings around) {
        if (around.addsMonths()) {
            throw new FormulaError(
                    FormulaRule.NESTED, call.position(), call.function().name());
        }
    }

    private Compiled measure(Formula.Measure measure, Surroundings around) {
        MeasureDefinition definition = measures.find(measure.code())
                .orElseThrow(() -> new FormulaError(FormulaRule.UNKNOWN_MEASURE, measure.position(), measure.code()));
        if (definition.periodicity() == Periodicity.MONTH && around.time() == Periodicity.YEAR) {
            throw new FormulaError(FormulaRule.MONTHLY_MEASURE_NEEDS_YEAR, measure.position(), measure.code());
        }
        if (definition.periodicity() == Periodicity.YEAR && (around.addsMonths() || around.has(Function.DECEMBER))) {
            throw new FormulaError(FormulaRule.YEARLY_MEASURE_IN_MONTHS, measure.position(), measure.code());
        }
        refuseUnknown(definition, measure);
        Map<String, List<String>> limits = limits(definition, measure, around.total());
        int index = add(operand(definition, limits, around.steps(), measure.position()));
        return new Compiled(
                new Arithmetic.Read(index),
                List.of(new Explanation.Term(operands.get(index).text(), index)),
                UNARY_RANK);
    }

    /** The same operand of another measure: by what a sum is protected, or what hides together with a total. */
    Operand sameOf(MeasureDefinition other, Operand operand) {
        Map<String, List<String>> known = new LinkedHashMap<>();
        operand.limits().forEach((dimension, categories) -> other.dimension(dimension)
                .ifPresent(d -> known.put(
                        dimension, categories.stream().filter(d::knows).toList())));
        return operand(other, known, operand.steps(), 0);
    }

    int add(Operand operand) {
        for (int i = 0; i < operands.size(); i++) {
            if (operands.get(i).reads(operand)) {
                return i;
            }
        }
        operands.add(operand);
        return operands.size() - 1;
    }

    private static void refuseUnknown(MeasureDefinition definition, Formula.Measure measure) {
        measure.filter().forEach((code, categories) -> {
            Dimension dimension = definition
                    .dimension(code)
                    .orElseThrow(() -> new FormulaError(FormulaRule.UNKNOWN_DIMENSION, measure.position(), code));
            for (String one : categories) {
                if (!dimension.knows(one)) {
                    throw new FormulaError(FormulaRule.UNKNOWN_CATEGORY, measure.position(), one);
                }
                if (dimension.parts().getOrDefault(one, List.of()).stream().anyMatch(categories::contains)) {
                    throw new FormulaError(FormulaRule.TWICE, measure.position(), one);
                }
            }
        });
    }

    /** The filter, limited to the row's category where that applies. */
    private Map<String, List<String>> limits(MeasureDefinition definition, Formula.Measure measure, boolean total) {
        Optional<Dimension> kept = breakdown == null ? Optional.empty() : definition.dimension(breakdown);
        Map<String, List<String>> limits = new LinkedHashMap<>(measure.filter());
        if (kept.isEmpty()) {
            return limits;
        }
        Dimension dimension = kept.get();
        if (category == null || total) {
            if (total && dimension.within() != null) {
                limits.putIfAbsent(dimension.within(), List.of(dimension.withinCategory()));
            }
            return limits;
        }
        List<String> filtered = measure.filter().get(breakdown);
        boolean counts = dimension.knows(category)
                && (filtered == null || filtered.stream().anyMatch(c -> isOrContains(dimension, c)));
        limits.put(breakdown, counts ? List.of(category) : List.of());
        return limits;
    }

    private boolean isOrContains(Dimension dimension, String filtered) {
        return filtered.equals(category)
                || dimension.parts().getOrDefault(filtered, List.of()).contains(category);
    }

    private Operand operand(
            MeasureDefinition definition, Map<String, List<String>> limits, List<Operand.Step> steps, int position) {
        int total = measures.series(definition.periodicity(), definition.code(), null, null);
        Map<String, List<String>> needed = withoutImplied(definition, limits);
        List<Integer> series = needed.isEmpty() ? List.of(total) : new ArrayList<>();
        if (needed.size() > 1) {
            Dimension crossing = definition
                    .crossing(needed.keySet())
                    .orElseThrow(() -> new FormulaError(
                            FormulaRule.CROSSING_NOT_KEPT, position, String.join(", ", needed.keySet())));
            crossing.crossed(needed)
                    .forEach(c -> series.add(
                            measures.series(definition.periodicity(), definition.code(), crossing.code(), c)));
        } else {
            needed.forEach((dimension, categories) -> categories.forEach(
                    c -> series.add(measures.series(definition.periodicity(), definition.code(), dimension, c))));
        }
        return new Operand(
                definition,
                List.copyOf(series),
                total,
                Map.copyOf(limits),
                List.copyOf(steps),
                text(definition, limits, steps));
    }

    /** COST_SHARERS exists within SCHEME 01 only, so a filter on scheme 01 adds nothing to it. */
    private static Map<String, List<String>> withoutImplied(
            MeasureDefinition definition, Map<String, List<String>> limits) {
        Map<String, List<String>> needed = new LinkedHashMap<>(limits);
        for (String code : limits.keySet()) {
            Dimension dimension = definition.dimension(code).orElseThrow();
            List<String> outer = dimension.within() == null ? null : limits.get(dimension.within());
            if (outer != null && outer.contains(dimension.withinCategory())) {
                needed.remove(dimension.within());
            }
        }
        return needed;
    }

    private static String text(
            MeasureDefinition definition, Map<String, List<String>> limits, List<Operand.Step> steps) {
        StringBuilder text = new StringBuilder(definition.code());
        if (!limits.isEmpty()) {
            List<String> conditions = new ArrayList<>();
            limits.forEach((dimension, categories) -> conditions.add(dimension + "=" + String.join(",", categories)));
            text.append('[').append(String.join(";", conditions)).append(']');
        }
        for (int i = steps.size() - 1; i >= 0; i--) {
            Operand.Step step = steps.get(i);
            text.insert(0, step.function().name() + "(");
            text.append(step.function() == Function.LAG ? "," + step.periods() + ")" : ")");
        }
        return text.toString();
    }

    private static boolean hasMeasure(Formula formula) {
        if (formula instanceof Formula.Binary binary) {
            return hasMeasure(binary.left()) || hasMeasure(binary.right());
        }
        if (formula instanceof Formula.Negated negated) {
            return hasMeasure(negated.of());
        }
        if (formula instanceof Formula.Call call) {
            return hasMeasure(call.argument());
        }
        return formula instanceof Formula.Measure;
    }

    private static List<Explanation.Term> bracketed(Compiled piece, int rank) {
        if (piece.rank() >= rank) {
            return piece.terms();
        }
        List<Explanation.Term> terms = terms("(", piece.terms());
        terms.add(new Explanation.Term(")", null));
        return terms;
    }

    private static List<Explanation.Term> terms(String text, List<Explanation.Term> following) {
        List<Explanation.Term> terms = new ArrayList<>();
        terms.add(new Explanation.Term(text, null));
        terms.addAll(following);
        return terms;
    }
}
