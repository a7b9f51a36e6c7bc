package nl.benchmark.organisation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A stretch of days, half-open.
 *
 * @param from first day
 * @param to first day no longer in it; null until further notice
 */
public record Validity(LocalDate from, LocalDate to) implements Serializable {

    public Validity {
        Objects.requireNonNull(from, "from");
        if (to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("Ends on " + to + ", not after its first day " + from);
        }
    }

    /** From this day until further notice. */
    public static Validity since(LocalDate from) {
        return new Validity(from, null);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** Whether all days of the other are days of this one. */
    public boolean contains(Validity other) {
        return !other.from.isBefore(from) && (to == null || (other.to != null && !other.to.isAfter(to)));
    }

    /** Whether there is a day in both; two that meet on a date do not overlap. */
    public boolean overlaps(Validity other) {
        return (other.to == null || from.isBefore(other.to)) && (to == null || other.from.isBefore(to));
    }

    /** The day itself when it is in this stretch, otherwise the first or last day, whichever is nearer. */
    public LocalDate nearest(LocalDate day) {
        if (day.isBefore(from)) {
            return from;
        }
        return contains(day) ? day : to.minusDays(1);
    }
}
