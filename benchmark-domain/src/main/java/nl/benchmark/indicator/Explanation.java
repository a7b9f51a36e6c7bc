package nl.benchmark.indicator;

import java.util.List;

/**
 * How one figure came about (IND-3): the formula, its operands with the numbers filled in, and which deliveries lie
 * behind it. Numbers are null when the figure is missing or hidden to the viewer.
 *
 * @param category        null for the total
 * @param numeratorTerms  the numerator cut in text and operands, to be shown with names or with numbers
 * @param denominatorTerms empty without denominator
 * @param deliveries      type and period of every delivery or import used, oldest first
 */
public record Explanation(
        String indicator,
        String organisation,
        Period period,
        String category,
        FigureStatus status,
        Double numerator,
        Double denominator,
        double factor,
        Double value,
        List<Term> numeratorTerms,
        List<Term> denominatorTerms,
        List<Operand> operands,
        List<SourceDelivery> deliveries) {

    /**
     * A piece of the formula: literal text ({@code operand} null) or the operand with that index.
     *
     * @param text what to show when names are shown: {@code SUM12(INFLOW)}, {@code " - "}
     */
    public record Term(String text, Integer operand) {}

    /**
     * @param text  as in the formula, limited to the row's category: {@code AVG12(BENEFITS[SCHEME=01])}
     * @param value null when missing or hidden
     * @param parts the values it is made of (twelve for SUM12); empty when hidden to this viewer
     */
    public record Operand(
            String text, String measure, String function, Double value, boolean provisional, List<Part> parts) {

        public Operand withoutParts() {
            return new Operand(text, measure, function, value, provisional, List.of());
        }

        public Operand withoutNumbers() {
            return new Operand(text, measure, function, null, false, List.of());
        }
    }

    /** @param value null when not delivered */
    public record Part(Period period, Long value, boolean provisional) {}

    /** A delivery (BUS, month) or import (CBS or IMPORT, year). */
    public record SourceDelivery(Source source, Period period) {}
}
