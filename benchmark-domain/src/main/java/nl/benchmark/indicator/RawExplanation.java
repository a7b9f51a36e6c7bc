package nl.benchmark.indicator;

import java.util.List;

/**
 * How a figure came about, before the disclosure gate.
 *
 * @param partGuards per operand what protects each of its parts by itself
 */
public record RawExplanation(
        RawFigure figure,
        List<Explanation.Term> numeratorTerms,
        List<Explanation.Term> denominatorTerms,
        List<Explanation.Operand> operands,
        List<Explanation.SourceDelivery> deliveries,
        List<List<PartGuard>> partGuards) {

    /** A count and the sum it protects (0 when it protects none). */
    public record PartGuard(double count, double sum, boolean optional) {

        /** As {@link RawFigure#isBelow(int)}. */
        public boolean isBelow(int threshold) {
            return RawFigure.isBelow(count, sum, optional, threshold);
        }
    }
}
