package nl.benchmark.breach;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * An organisation whose data a breach touched.
 *
 * @param lines how many lines of the access log say so; null when somebody added it by hand
 * @param reason why it was added by hand; null when the log says so
 * @param hours within which its agreement wants it told
 * @param toldAt when its contact persons were written to; null while they were not
 * @param told how many contact persons were written to
 */
public record ConcernedOrganisation(
        long breach,
        String organisation,
        String name,
        Integer lines,
        String reason,
        Instant discoveredAt,
        int hours,
        Instant toldAt,
        int told)
        implements Serializable {

    /** Hours that a controller has to report to the supervisor after it was told: AVG article 33.1. */
    public static final int HOURS_OF_CONTROLLER = 72;

    /** Who has to be told first stands first, then by name. */
    public static final Comparator<ConcernedOrganisation> ORDER = Comparator.comparing(ConcernedOrganisation::isTold)
            .thenComparing(ConcernedOrganisation::deadline)
            .thenComparing(ConcernedOrganisation::name);

    public boolean isTold() {
        return toldAt != null;
    }

    /** Until then, that moment included, the organisation is told in time. */
    public Instant deadline() {
        return discoveredAt.plus(Duration.ofHours(hours));
    }

    /** Until when the organisation itself reports to the supervisor; null while it was not told. */
    public Instant controllerDeadline() {
        return toldAt == null ? null : toldAt.plus(Duration.ofHours(HOURS_OF_CONTROLLER));
    }

    public NoticeState state(Instant now) {
        if (toldAt == null) {
            return now.isAfter(deadline()) ? NoticeState.OVERDUE : NoticeState.WAITING;
        }
        return toldAt.isAfter(deadline()) ? NoticeState.TOLD_LATE : NoticeState.TOLD;
    }
}
