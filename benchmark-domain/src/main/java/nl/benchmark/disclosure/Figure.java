package nl.benchmark.disclosure;

import java.io.Serializable;
import nl.benchmark.indicator.FigureStatus;
import nl.benchmark.indicator.Period;

/**
 * One figure as this viewer may see it; numbers in full precision.
 *
 * @param organisation code of the organisation or group
 * @param category     null for the total
 * @param numerator    null when SUPPRESSED or MISSING
 * @param denominator  null too when the indicator has none
 * @param value        numerator ÷ denominator × factor; null unless FINAL or PROVISIONAL
 */
public record Figure(
        String organisation,
        String indicator,
        Period period,
        String category,
        Double numerator,
        Double denominator,
        Double value,
        FigureStatus status)
        implements Serializable {

    static Figure without(String organisation, String indicator, Period period, String category, FigureStatus status) {
        return new Figure(organisation, indicator, period, category, null, null, null, status);
    }
}
