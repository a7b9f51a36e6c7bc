package nl.benchmark.delivery;

import java.time.LocalDate;

/**
 * Dates as the number {@code jjjjmmdd}, which is how a delivery writes them and which orders like the dates themselves;
 * 0 is no date. A delivery holds hundreds of thousands, so no object is made for them.
 */
public final class Days {

    /** No date: empty, "not ended" or "not applicable". */
    public static final int NONE = 0;

    private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Days() {}

    public static int of(LocalDate date) {
        return date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
    }

    /** Refuses {@link #NONE} and what is no date of the calendar with a DateTimeException. */
    public static LocalDate toDate(int day) {
        return LocalDate.of(day / 10_000, day / 100 % 100, day % 100);
    }

    /** Whether the number is a date of the calendar (proleptic Gregorian, years 1 to 9999). */
    public static boolean exists(int day) {
        int year = day / 10_000;
        int month = day / 100 % 100;
        int dayOfMonth = day % 100;
        if (year < 1 || year > 9999 || month < 1 || month > 12 || dayOfMonth < 1) {
            return false;
        }
        boolean leapDay = month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return dayOfMonth <= (leapDay ? 29 : LENGTHS[month - 1]);
    }

    /**
     * Completed months between two dates, one less when the day of the month is smaller: from 31 August, a month is
     * completed on 1 October and not on 30 September. Negative when {@code to} is earlier. Source: measures, benefits.
     */
    public static int completedMonths(int from, int to) {
        int months = (to / 10_000 - from / 10_000) * 12 + (to / 100 % 100 - from / 100 % 100);
        return to % 100 < from % 100 ? months - 1 : months;
    }

    /** Completed years between two dates, by {@link #completedMonths}. */
    public static int completedYears(int from, int to) {
        return Math.floorDiv(completedMonths(from, to), 12);
    }
}
