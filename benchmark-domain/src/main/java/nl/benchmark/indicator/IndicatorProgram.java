package nl.benchmark.indicator;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The compiled formulas of one indicator: one row for the total and one for each category of its breakdown. */
final class IndicatorProgram {

    private final IndicatorDefinition definition;
    private final Dimension dimension;
    private final List<String> categories;
    private final Row total;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    /**
     * What one row reads and computes.
     *
     * @param operands those of the formulas first, then those that are read for protection only
     * @param required how many of them the formulas need
     * @param guards   what has to be large enough to be shown to others
     * @param files    of which monthly files the formulas need something; that of the benefits when of none
     */
    record Row(
            Operand[] operands,
            int required,
            Arithmetic numerator,
            Arithmetic denominator,
            Guard[] guards,
            Set<Source> files,
            List<Explanation.Term> numeratorTerms,
            List<Explanation.Term> denominatorTerms) {}

    /**
     * SDC-0, by places among the operands.
     *
     * @param count    the count that is tested, or {@link #COMPLEMENT}
     * @param sum      the sum that the count protects, or {@link #NONE}
     * @param optional nothing can be derived when the count was not delivered
     */
    record Guard(int count, int sum, boolean optional) {

        static final int NONE = -1;
        /** Denominator − numerator of a proportion. */
        static final int COMPLEMENT = -2;
    }

    IndicatorProgram(IndicatorDefinition definition, MeasureCatalogue measures) {
        this.definition = definition;
        Formula numerator =
                Formula.parse(definition.numerator(), measures, definition.periodicity(), definition.breakdown());
        Formula denominator = definition.denominator() == null ? null : Formula.parse(definition.denominator());
        dimension = definition.breakdown() == null
                ? null
                : OperandCompiler.dimension(numerator, definition.breakdown(), measures)
                        .orElseThrow();
        categories = dimension == null ? List.of() : dimension.rows();
        total = row(measures, numerator, denominator, null);
        for (String category : categories) {
            rows.put(category, row(measures, numerator, denominator, category));
        }
    }

    IndicatorDefinition definition() {
        return definition;
    }

    /** Null without breakdown. */
    Dimension dimension() {
        return dimension;
    }

    /** In display order. */
    List<String> categories() {
        return categories;
    }

    /** @param category null for the total */
    Row row(String category) {
        Row row = category == null ? total : rows.get(category);
        if (row == null) {
            throw new IllegalArgumentException(definition.code() + " has no category " + category);
        }
        return row;
    }

    private Row row(MeasureCatalogue measures, Formula numerator, Formula denominator, String category) {
        OperandCompiler compiler =
                new OperandCompiler(measures, definition.periodicity(), definition.breakdown(), category);
        OperandCompiler.Compiled above = compiler.compile(numerator);
        OperandCompiler.Compiled below = denominator == null ? null : compiler.compile(denominator);
        int required = compiler.operands().size();
        Guard[] guards = guards(compiler, measures);
        return new Row(
                compiler.operands().toArray(Operand[]::new),
                required,
                above.arithmetic(),
                below == null ? null : below.arithmetic(),
                guards,
                files(compiler.operands().subList(0, required)),
                List.copyOf(above.terms()),
                below == null ? List.of() : List.copyOf(below.terms()));
    }

    private static Set<Source> files(List<Operand> operands) {
        Set<Source> files = EnumSet.noneOf(Source.class);
        operands.forEach(operand -> files.add(operand.measure().source()));
        files.retainAll(DueDates.FILES);
        return files.isEmpty() ? EnumSet.of(Source.BUS) : files;
    }

    private Guard[] guards(OperandCompiler compiler, MeasureCatalogue measures) {
        List<Guard> guards = new ArrayList<>();
        List<Operand> required = List.copyOf(compiler.operands());
        for (int i = 0; i < required.size(); i++) {
            guards.addAll(guards(required.get(i), i, compiler, measures));
        }
        if (definition.proportion()
                && definition.denominator() != null
                && required.stream().allMatch(operand -> operand.measure().isProtected())) {
            guards.add(new Guard(Guard.COMPLEMENT, Guard.NONE, false));
        }
        return guards.toArray(Guard[]::new);
    }

    /** What protects one operand, in the same functions and categories; adds to the compiler what must be read. */
    static List<Guard> guards(Operand operand, int place, OperandCompiler compiler, MeasureCatalogue measures) {
        List<Guard> guards = new ArrayList<>();
        MeasureDefinition measure = operand.measure();
        if (measure.isSum()) {
            MeasureDefinition count = measures.find(measure.protectingCount()).orElseThrow();
            guards.add(new Guard(compiler.add(compiler.sameOf(count, operand)), place, false));
        } else if (measure.isProtected()) {
            guards.add(new Guard(place, Guard.NONE, false));
        }
        if (measure.hidesWith() != null && operand.isTotal()) {
            MeasureDefinition other = measures.find(measure.hidesWith()).orElseThrow();
            guards.add(new Guard(compiler.add(compiler.sameOf(other, operand)), Guard.NONE, true));
        }
        return guards;
    }
}
