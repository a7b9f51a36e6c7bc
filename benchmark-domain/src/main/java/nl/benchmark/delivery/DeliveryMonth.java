package nl.benchmark.delivery;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One month of one municipality's calendar: whether its delivery is in, and until when it may come.
 *
 * @param delivery the delivery that decides the state, or null when there is none
 * @param dueOn last day, inclusive, Europe/Amsterdam, on which the delivery is in time
 * @param overdue nothing is in force and the due date has passed; also true for a refused file
 */
public record DeliveryMonth(YearMonth month, MonthState state, Long delivery, LocalDate dueOn, boolean overdue)
        implements Serializable {

    private static final Comparator<DeliveryRow> BY_ARRIVAL = Comparator.comparingLong(DeliveryRow::id);

    /**
     * What is in force decides; then what is being read; then the last refusal. Dry runs, replaced and withdrawn
     * deliveries count for nothing.
     *
     * @param deliveries all of this month, in any order
     * @param takesPart whether the municipality took part on any day of the month
     */
    public static DeliveryMonth of(
            YearMonth month, List<DeliveryRow> deliveries, boolean takesPart, LocalDate dueOn, LocalDate today) {
        Optional<DeliveryRow> inForce = last(
                deliveries.stream().filter(row -> row.status().isAccepted()).toList());
        if (inForce.isPresent()) {
            MonthState state = inForce.get().status() == DeliveryStatus.ACCEPTED
                    ? MonthState.ACCEPTED
                    : MonthState.ACCEPTED_WITH_WARNINGS;
            return new DeliveryMonth(month, state, inForce.get().id(), dueOn, false);
        }
        boolean overdue = takesPart && today.isAfter(dueOn);
        Optional<DeliveryRow> read = last(
                deliveries.stream().filter(row -> !row.status().isFinished()).toList());
        if (read.isPresent()) {
            return new DeliveryMonth(month, MonthState.IN_PROGRESS, read.get().id(), dueOn, overdue);
        }
        Optional<DeliveryRow> refused = last(deliveries).filter(row -> row.status() == DeliveryStatus.REJECTED);
        if (refused.isPresent()) {
            return new DeliveryMonth(month, MonthState.REJECTED, refused.get().id(), dueOn, overdue);
        }
        MonthState state = !takesPart ? MonthState.NOT_TAKING_PART : overdue ? MonthState.LATE : MonthState.MISSING;
        return new DeliveryMonth(month, state, null, dueOn, overdue);
    }

    private static Optional<DeliveryRow> last(List<DeliveryRow> deliveries) {
        return deliveries.stream().filter(row -> !row.dryRun()).max(BY_ARRIVAL);
    }
}
