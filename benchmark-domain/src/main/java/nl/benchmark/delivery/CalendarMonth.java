package nl.benchmark.delivery;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import nl.benchmark.indicator.DeliveryCalendar;
import nl.benchmark.indicator.Source;

/**
 * One month of the calendar of everybody.
 *
 * @param days one for each file, in the order of {@link DeliveryType}
 */
public record CalendarMonth(YearMonth month, List<Day> days) implements Serializable {

    /**
     * @param dueOn last day, inclusive, of whoever has no exception of its own
     * @param exception whether that is another day than ordinarily
     * @param finalFrom first day on which figures made of the file are final
     */
    public record Day(DeliveryType file, LocalDate dueOn, boolean exception, LocalDate finalFrom, boolean closed)
            implements Serializable {}

    public CalendarMonth {
        days = List.copyOf(days);
    }

    public static CalendarMonth of(DeliveryCalendar calendar, YearMonth month) {
        return new CalendarMonth(
                month,
                Arrays.stream(DeliveryType.values())
                        .map(file -> day(calendar, file, month))
                        .toList());
    }

    private static Day day(DeliveryCalendar calendar, DeliveryType type, YearMonth month) {
        Source file = Source.valueOf(type.name());
        return new Day(
                type,
                calendar.dueDate(file, month),
                calendar.dates().exception(file, month).isPresent(),
                calendar.finalFrom(file, month),
                calendar.isClosed(file, month));
    }
}
