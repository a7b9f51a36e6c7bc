package nl.benchmark.disclosure;

import java.time.Instant;
import nl.benchmark.indicator.Period;
import nl.benchmark.shared.RuleViolation;

/**
 * Which figures of an indicator a table has.
 *
 * @param from first period
 * @param to last period, inclusive
 * @param breakdown with the categories of each indicator
 * @param asOf as they were known at that moment; null is now
 */
public record FigureSpan(Period from, Period to, boolean breakdown, Instant asOf) {

    /** Refuses a last period before the first with {@link FigureRule#PERIODS_REVERSED}. */
    public FigureSpan {
        if (to.isYear() == from.isYear() && to.compareTo(from) < 0) {
            throw new RuleViolation(FigureRule.PERIODS_REVERSED, from, to);
        }
    }
}
