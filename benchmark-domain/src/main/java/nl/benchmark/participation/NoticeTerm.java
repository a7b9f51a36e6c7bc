package nl.benchmark.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.ZoneId;

/** Opzegtermijn: when a cancellation ends a participation. Source: REG-3, information document 2024, 7.2. */
public final class NoticeTerm {

    /** Where days begin and end, whatever the zone of the server. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** First month in which a cancellation no longer ends the running year. */
    private static final Month TOO_LATE = Month.NOVEMBER;

    private NoticeTerm() {}

    /** Last day of taking part, inclusive, when the cancellation was received on that day in Amsterdam. */
    public static LocalDate lastDay(LocalDate receivedOn) {
        int year = isForThisYear(receivedOn) ? receivedOn.getYear() : receivedOn.getYear() + 1;
        return lastDayOf(Year.of(year));
    }

    /** The same, when it was received at that moment. */
    public static LocalDate lastDay(Instant receivedAt) {
        return lastDay(LocalDate.ofInstant(receivedAt, ZONE));
    }

    /** Whether what is received on that day still ends the participation in the same year. */
    public static boolean isForThisYear(LocalDate receivedOn) {
        return receivedOn.getMonthValue() < TOO_LATE.getValue();
    }

    /** Last day, inclusive, on which one cancels so as not to take part in that year. */
    public static LocalDate lastDayToCancel(Year notIn) {
        return notIn.minusYears(1).atMonth(TOO_LATE).atDay(1).minusDays(1);
    }

    /** The day on which every participation of that year ends that is not renewed. */
    public static LocalDate lastDayOf(Year year) {
        return year.atMonth(Month.DECEMBER).atEndOfMonth();
    }
}
