package nl.benchmark.delivery;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import nl.benchmark.indicator.DeliveryCalendar;
import nl.benchmark.indicator.Source;
import nl.benchmark.shared.RuleViolation;

/**
 * Another last day for files of one month, for everybody or for one participant. Source: DEL-3.
 *
 * @param files at least one
 * @param organisation CBS code of the only participant for which it holds; null for everybody
 * @param dueOn last day, inclusive, Europe/Amsterdam
 * @param reason for whoever reads the calendar; it names no person
 */
public record DueExceptionForm(
        Set<DeliveryType> files, YearMonth month, String organisation, LocalDate dueOn, String reason)
        implements Serializable {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 500;

    private static final int LONGEST_MONTHS = 12;

    public DueExceptionForm {
        files = files == null ? Set.of() : Set.copyOf(files);
    }

    /** Refuses with {@code FILE}, {@code MONTH}, {@code REASON}, {@code DAY_OF_MONTH}, {@code OVER} and {@code ALREADY_DUE}. */
    public void check(DeliveryCalendar calendar) {
        if (files.isEmpty()) {
            throw new RuleViolation(CalendarRule.FILE);
        }
        if (month == null) {
            throw new RuleViolation(CalendarRule.MONTH);
        }
        if (reason == null || reason.strip().length() < SHORTEST || reason.length() > LONGEST) {
            throw new RuleViolation(CalendarRule.REASON, SHORTEST, LONGEST);
        }
        LocalDate first = month.plusMonths(1).atDay(1);
        LocalDate last = first.plusMonths(LONGEST_MONTHS);
        if (dueOn == null || dueOn.isBefore(first) || dueOn.isAfter(last)) {
            throw new RuleViolation(CalendarRule.DAY_OF_MONTH, month, first, last);
        }
        if (dueOn.isBefore(calendar.today())) {
            throw new RuleViolation(CalendarRule.OVER, calendar.today());
        }
        if (organisation == null) {
            files.forEach(file -> refuseWhenDue(calendar, file, month));
        }
    }

    /** What was final because a day was over does not become provisional again: refuses with {@code ALREADY_DUE}. */
    static void refuseWhenDue(DeliveryCalendar calendar, DeliveryType file, YearMonth month) {
        LocalDate due = calendar.dueDate(Source.valueOf(file.name()), month);
        if (calendar.today().isAfter(due)) {
            throw new RuleViolation(CalendarRule.ALREADY_DUE, month, due);
        }
    }
}
