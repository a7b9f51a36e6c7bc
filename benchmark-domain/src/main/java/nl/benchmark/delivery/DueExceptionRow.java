package nl.benchmark.delivery;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import nl.benchmark.indicator.DeliveryCalendar;
import nl.benchmark.indicator.Source;

/**
 * An exception in the calendar, as the list of the content experts shows it.
 *
 * @param organisation CBS code of the only participant for which it holds; null for everybody
 * @param name of that participant; null for everybody
 * @param setBy name of who set it; null when that account is gone
 * @param withdrawnAt from when on it no longer holds; null when it does
 */
public record DueExceptionRow(
        long id,
        DeliveryType file,
        YearMonth month,
        String organisation,
        String name,
        LocalDate dueOn,
        String reason,
        Instant setAt,
        String setBy,
        Instant withdrawnAt)
        implements Serializable {

    public boolean isInForce() {
        return withdrawnAt == null;
    }

    /**
     * Whether it may be taken back: as long as that makes nothing too late or final at once. That of one participant while
     * its day is not over; that of everybody while the ordinary day is not over either.
     */
    public boolean mayWithdraw(DeliveryCalendar calendar) {
        LocalDate today = calendar.today();
        return isInForce()
                && !today.isAfter(dueOn)
                && (organisation != null
                        || !today.isAfter(calendar.dates().ordinary(Source.valueOf(file.name()), month)));
    }
}
