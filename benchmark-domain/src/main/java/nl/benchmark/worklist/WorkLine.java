package nl.benchmark.worklist;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A line of the overview of work.
 *
 * @param first as in {@link WorkCount}
 * @param days how long the oldest waits, or how long it still takes; 0 when nobody knows
 * @param urgent beyond the term of its kind
 */
public record WorkLine(WorkKind kind, int number, LocalDate first, long days, boolean urgent) implements Serializable {

    /** Of what there is something: urgent ones first, otherwise in order of weight. */
    public static List<WorkLine> of(Collection<WorkCount> counts, LocalDate today) {
        return counts.stream()
                .filter(count -> count.number() > 0)
                .map(count -> of(count, today))
                .sorted(Comparator.comparing(WorkLine::urgent).reversed().thenComparing(WorkLine::kind))
                .toList();
    }

    private static WorkLine of(WorkCount count, LocalDate today) {
        WorkKind kind = count.kind();
        LocalDate first = count.first();
        if (first == null) {
            return new WorkLine(kind, count.number(), null, 0, false);
        }
        long days = kind.isAhead() ? ChronoUnit.DAYS.between(today, first) : ChronoUnit.DAYS.between(first, today);
        boolean urgent = kind.isAhead() ? days <= kind.termDays() : days > kind.termDays();
        return new WorkLine(kind, count.number(), first, Math.max(0, days), urgent);
    }
}
