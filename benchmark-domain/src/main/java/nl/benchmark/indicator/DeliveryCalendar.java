package nl.benchmark.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;

/**
 * Due dates of the monthly deliveries and from when on a month is final. A delivery of M is due on the 28th of the
 * following month, that day included (Europe/Amsterdam). Month M closes with the due date of M+2: it is provisional up
 * to and including the 28th of M+3. Sources: DEL-3, api.md {@code /values}.
 */
public final class DeliveryCalendar {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int DUE_DAY = 28;
    private static final int MONTHS_UNTIL_CLOSED = 2;

    private final Clock clock;
    private final Map<YearMonth, LocalDate> exceptions;

    public DeliveryCalendar(Clock clock) {
        this(clock, Map.of());
    }

    /** @param exceptions other due dates, by delivered month */
    public DeliveryCalendar(Clock clock, Map<YearMonth, LocalDate> exceptions) {
        this.clock = clock;
        this.exceptions = Map.copyOf(exceptions);
    }

    /** Today in Europe/Amsterdam. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** Last day, inclusive, on which a delivery of the month is in time. */
    public LocalDate dueDate(YearMonth month) {
        LocalDate exception = exceptions.get(month);
        return exception != null ? exception : month.plusMonths(1).atDay(DUE_DAY);
    }

    /** First day on which figures of the month are final. */
    public LocalDate finalFrom(YearMonth month) {
        return dueDate(month.plusMonths(MONTHS_UNTIL_CLOSED)).plusDays(1);
    }

    public boolean isClosed(YearMonth month) {
        return isClosed(month, today());
    }

    public boolean isClosed(YearMonth month, LocalDate today) {
        return !today.isBefore(finalFrom(month));
    }
}
