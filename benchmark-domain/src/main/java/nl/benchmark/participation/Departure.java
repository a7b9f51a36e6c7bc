package nl.benchmark.participation;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Vertrek: what ends in a year, for whoever works on fees and contacts. Source: REG-3, REG-4, REG-6.
 *
 * @param organisation code of who paid: a municipality, or a co-operation
 * @param what ends, in words
 * @param municipalities how many leave
 * @param cancellation null for a pilot, and for what ended otherwise
 * @param fee a year, excluding VAT, that falls away; null when it is not known
 */
public record Departure(
        String organisation,
        String name,
        Benchmark benchmark,
        String what,
        int municipalities,
        LocalDate lastDay,
        boolean pilot,
        Cancellation cancellation,
        BigDecimal fee)
        implements Serializable {

    /** Modules that end, in words. */
    public static String titles(List<ParticipationRow> rows) {
        return String.join(
                "; ",
                rows.stream().map(ParticipationRow::title).distinct().sorted().toList());
    }

    public boolean isOnlyDeepening() {
        return cancellation != null && cancellation.scope() == CancellationScope.DEEPENING;
    }
}
