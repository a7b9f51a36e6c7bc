package nl.benchmark.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * Due dates of the monthly deliveries and from when on a month is final, for each file. A file of M is ordinarily due on the
 * 28th of the following month, that day included (Europe/Amsterdam). Month M closes with the due date of M+2: it is
 * provisional up to and including the 28th of M+3, or as long as the file of M itself may come. An exception for a single
 * participant does not keep the month open for everybody. Sources: DEL-3, api.md {@code /values}.
 */
public final class DeliveryCalendar {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int MONTHS_UNTIL_CLOSED = 2;

    private final Clock clock;
    private final DueDates dates;

    public DeliveryCalendar(Clock clock) {
        this(clock, DueDates.ORDINARY);
    }

    public DeliveryCalendar(Clock clock, DueDates dates) {
        this.clock = clock;
        this.dates = dates;
    }

    public DueDates dates() {
        return dates;
    }

    /** Today in Europe/Amsterdam. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** Last day, inclusive, on which the file of the month is in time. */
    public LocalDate dueDate(Source file, YearMonth month) {
        return dates.dueOn(file, month);
    }

    /** The same for this participant, which may have an exception of its own. */
    public LocalDate dueDate(Source file, YearMonth month, String organisation) {
        return dates.dueOn(file, month, organisation);
    }

    /** First day on which figures of the month that are made of this file are final. */
    public LocalDate finalFrom(Source file, YearMonth month) {
        LocalDate own = dueDate(file, month);
        LocalDate closing = dueDate(file, month.plusMonths(MONTHS_UNTIL_CLOSED));
        return (own.isAfter(closing) ? own : closing).plusDays(1);
    }

    public boolean isClosed(Source file, YearMonth month) {
        return !today().isBefore(finalFrom(file, month));
    }
}
