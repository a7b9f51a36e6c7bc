package nl.benchmark.worklist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;

/**
 * How much of one kind waits.
 *
 * @param first day since when the oldest waits, Europe/Amsterdam, or the first last day that comes; null without any, or
 *     when nobody knows
 */
public record WorkCount(WorkKind kind, int number, LocalDate first) {

    /** @param days one for each that waits; null where nobody knows */
    public static WorkCount of(WorkKind kind, Collection<LocalDate> days) {
        return new WorkCount(
                kind,
                days.size(),
                days.stream()
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }
}
