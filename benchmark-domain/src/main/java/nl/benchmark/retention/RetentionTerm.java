package nl.benchmark.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Bewaartermijn of an organisation in whole years. Source: RET-1.
 *
 * @param years from 1 to 30
 */
public record RetentionTerm(int years) {

    /** Unless the agreement says otherwise. */
    public static final RetentionTerm STANDARD = new RetentionTerm(7);

    public static final int MOST_YEARS = 30;

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    public RetentionTerm {
        if (years < 1 || years > MOST_YEARS) {
            throw new IllegalArgumentException("A term has 1 to " + MOST_YEARS + " years, not " + years);
        }
    }

    /** The date of receipt as it counts: that of Europe/Amsterdam. */
    public static LocalDate receivedOn(Instant receivedAt) {
        return receivedAt.atZone(ZONE).toLocalDate();
    }

    /**
     * First day on which a run erases what was received on this day; it is kept through the day before. 29 February has
     * its anniversary on 1 March in a year without it.
     */
    public LocalDate erasedFrom(LocalDate receivedOn) {
        return receivedOn.withDayOfMonth(1).plusYears(years).plusDays(receivedOn.getDayOfMonth() - 1L);
    }

    /** Whether a run on this day erases what was received on that day. */
    public boolean isOver(LocalDate receivedOn, LocalDate today) {
        return !today.isBefore(erasedFrom(receivedOn));
    }
}
