package nl.benchmark.indicator;

import java.util.Arrays;

/**
 * One figure of one organisation, or of several added up, before the disclosure gate. Mutable and reused from
 * organisation to organisation, since a table has tens of thousands of them.
 */
public final class RawFigure {

    private final IndicatorProgram.Guard[] guards;
    private final boolean hasDenominator;
    private final double[] counts;
    private final double[] sums;
    private boolean missing;
    private boolean provisional;
    private double numerator;
    private double denominator;

    RawFigure(IndicatorProgram.Row row) {
        guards = row.guards();
        hasDenominator = row.denominator() != null;
        counts = new double[guards.length];
        sums = new double[guards.length];
    }

    /** An operand is missing: nothing else here means anything. */
    public boolean isMissing() {
        return missing;
    }

    public boolean isProvisional() {
        return provisional;
    }

    public boolean hasDenominator() {
        return hasDenominator;
    }

    public double numerator() {
        return numerator;
    }

    /** Meaningless without denominator. */
    public double denominator() {
        return denominator;
    }

    /** The denominator is zero, here or within a formula. */
    public boolean isNotApplicable() {
        return hasDenominator && (denominator == 0 || !Double.isFinite(denominator)) || !Double.isFinite(numerator);
    }

    /** Numerator ÷ denominator × factor; without denominator the numerator. */
    public double value(double factor) {
        return hasDenominator ? numerator * factor / denominator : numerator;
    }

    /**
     * Whether a count behind this figure is 1 … threshold − 1, or a sum has nobody behind it to protect it, so that
     * others may not see the figure (SDC-0).
     */
    public boolean isBelow(int threshold) {
        for (int i = 0; i < counts.length; i++) {
            if (isBelow(counts[i], sums[i], guards[i].optional(), threshold)) {
                return true;
            }
        }
        return false;
    }

    static boolean isBelow(double count, double sum, boolean optional, int threshold) {
        if (Double.isNaN(count)) {
            return !optional;
        }
        return count == 0 ? sum != 0 : count > 0 && count < threshold;
    }

    /** Back to nothing, to add others up in. */
    public void clear() {
        missing = false;
        provisional = false;
        numerator = 0;
        denominator = 0;
        Arrays.fill(counts, 0);
        Arrays.fill(sums, 0);
    }

    /** Adds a figure of the same row that is not missing. */
    public void add(RawFigure other) {
        provisional |= other.provisional;
        numerator += other.numerator;
        denominator += other.denominator;
        for (int i = 0; i < counts.length; i++) {
            counts[i] += guards[i].optional() && Double.isNaN(other.counts[i]) ? 0 : other.counts[i];
            sums[i] += other.sums[i];
        }
    }

    void setMissing() {
        clear();
        missing = true;
    }

    void set(IndicatorProgram.Row row, double[] operands, boolean isProvisional) {
        missing = false;
        provisional = isProvisional;
        numerator = row.numerator().value(operands);
        denominator = hasDenominator ? row.denominator().value(operands) : 0;
        for (int i = 0; i < guards.length; i++) {
            int count = guards[i].count();
            counts[i] = count == IndicatorProgram.Guard.COMPLEMENT ? denominator - numerator : operands[count];
            sums[i] = guards[i].sum() == IndicatorProgram.Guard.NONE ? 0 : operands[guards[i].sum()];
        }
    }
}
