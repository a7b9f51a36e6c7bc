package nl.benchmark.indicator;

import java.util.List;
import java.util.Map;

/**
 * The tree of a formula over measures: {@code SUM12(OUTFLOW[OUTFLOW_REASON=WORK]) / 12}. Immutable. Positions are
 * indexes into the text, from 0. Parsed once; evaluating never looks at text again.
 */
public sealed interface Formula {

    /** Where this piece begins in the text. */
    int position();

    /** @param text as written, for showing */
    record Constant(double value, String text, int position) implements Formula {}

    /** @param filter per dimension the categories that count; empty for the total */
    record Measure(String code, Map<String, List<String>> filter, int position) implements Formula {}

    record Binary(Operator operator, Formula left, Formula right, int position) implements Formula {}

    record Negated(Formula of, int position) implements Formula {}

    /** @param periods of LAG; 0 for the others */
    record Call(Function function, Formula argument, int periods, int position) implements Formula {}

    /** The four operations. */
    enum Operator {
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        DIVIDED_BY("/");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /** What a formula may do with a measure (measures, "Expressions"). */
    enum Function {
        /** Σ over M−11 … M. */
        SUM12,
        /** Mean of the same twelve. */
        AVG12,
        /** So many periods earlier. */
        LAG,
        /** Σ over the calendar year. */
        YEAR,
        /** December of the previous year. */
        DECEMBER,
        /** Over all categories of the indicator's breakdown. */
        TOTAL
    }

    /** Syntax only. Refuses with {@link FormulaError}. */
    static Formula parse(String text) {
        return FormulaParser.parse(text);
    }

    /**
     * Syntax and meaning, as for the numerator of an indicator (breakdown null when it has none). Refuses with
     * {@link FormulaError}.
     */
    static Formula parse(String text, MeasureCatalogue measures, Periodicity periodicity, String breakdown) {
        Formula formula = parse(text);
        new OperandCompiler(measures, periodicity, breakdown).check(formula);
        return formula;
    }
}
