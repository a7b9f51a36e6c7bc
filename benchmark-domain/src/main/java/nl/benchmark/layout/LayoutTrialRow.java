package nl.benchmark.layout;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import nl.benchmark.delivery.DeliveryReading.Verdict;

/**
 * A layout tried on one file: how many findings there were by the layout before and by this one. Nothing of what is in the file.
 *
 * @param records  lines or persons read; null until it is done, as what follows
 * @param rejectedBefore of those, with an error
 * @param rules    that found something by one of both
 */
public record LayoutTrialRow(
        long delivery,
        String organisation,
        String name,
        YearMonth period,
        LayoutTrialState state,
        Integer records,
        Integer rejectedBefore,
        Integer rejectedAfter,
        Verdict verdictBefore,
        Verdict verdictAfter,
        List<RuleCount> rules)
        implements Serializable {

    /** How often a rule found something. */
    public record RuleCount(String rule, int before, int after) implements Serializable {}

    public boolean isWaiting() {
        return state == LayoutTrialState.WAITING;
    }

    public boolean isDone() {
        return state == LayoutTrialState.DONE;
    }
}
