package nl.benchmark.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How long a refused registration is kept, with the contact person that it names: a year, in which whoever was refused can come
 * back to it or object, and a second try is recognised. Nothing needs it after that. Source: AVG article 5.1.e.
 */
public final class RefusedTerm {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private RefusedTerm() {}

    /** First day on which it is erased; it is kept through the day before. 29 February has its anniversary on 1 March. */
    public static LocalDate erasedFrom(Instant refusedAt) {
        LocalDate refusedOn = LocalDate.ofInstant(refusedAt, ZONE);
        return refusedOn.withDayOfMonth(1).plusYears(1).plusDays(refusedOn.getDayOfMonth() - 1L);
    }

    /** @param today Europe/Amsterdam */
    public static boolean isOver(Instant refusedAt, LocalDate today) {
        return !today.isBefore(erasedFrom(refusedAt));
    }
}
