package nl.benchmark.delivery;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A reminder that went out, as staff sees it.
 *
 * @param dueOn last day that it named
 * @param mails to how many people; 0 when nobody could be written to
 */
public record ReminderRow(
        String organisation,
        String name,
        YearMonth month,
        DeliveryType file,
        ReminderKind kind,
        LocalDate dueOn,
        Instant sentAt,
        int mails)
        implements Serializable {}
