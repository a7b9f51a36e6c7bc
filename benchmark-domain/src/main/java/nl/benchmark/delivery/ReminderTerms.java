package nl.benchmark.delivery;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When participants are reminded. Source: DEL-3.
 *
 * @param before from how many days before the last day on
 * @param after how many days after the last day; 0 or less: never
 */
public record ReminderTerms(int before, int after) {

    /** Who did not hear it in these days, since nothing ran meanwhile, is not reminded any more: it would be old news. */
    private static final int LONGEST_LATE = 14;

    /** Which reminder a file that is not in asks for today; empty for none. */
    public Optional<ReminderKind> due(LocalDate dueOn, LocalDate today) {
        if (!today.isAfter(dueOn)) {
            return before > 0 && !today.isBefore(dueOn.minusDays(before))
                    ? Optional.of(ReminderKind.BEFORE)
                    : Optional.empty();
        }
        return after > 0
                        && !today.isBefore(dueOn.plusDays(after))
                        && !today.isAfter(dueOn.plusDays((long) after + LONGEST_LATE))
                ? Optional.of(ReminderKind.AFTER)
                : Optional.empty();
    }
}
