package nl.benchmark.breach;

import java.io.Serializable;
import java.time.Instant;
import java.util.stream.Stream;
import nl.benchmark.shared.RuleViolation;

/**
 * A breach as it is recorded; none of it names a person.
 *
 * @param title in a few words, also the subject of the mail
 * @param happened what happened, as far as is known
 * @param data which data of whom
 * @param consequences likely ones for the people concerned
 * @param measures taken and proposed
 * @param discoveredAt when the benchmark organisation knew; from here the hours of the agreements count
 * @param beganAt when it began; null when nobody knows
 * @param endedAt when it was over; null when nobody knows or it goes on
 */
public record BreachForm(
        String title,
        String happened,
        String data,
        String consequences,
        String measures,
        Instant discoveredAt,
        Instant beganAt,
        Instant endedAt)
        implements Serializable {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 2_000;
    public static final int LONGEST_TITLE = 120;

    /** Refuses with {@code TEXTS}, {@code DISCOVERED} and {@code PERIOD}. */
    public void check(Instant now) {
        boolean texts = Stream.of(happened, data, consequences, measures).allMatch(BreachForm::isText);
        if (!texts || !isText(title) || title.length() > LONGEST_TITLE) {
            throw new RuleViolation(BreachRule.TEXTS, SHORTEST, LONGEST, LONGEST_TITLE);
        }
        if (discoveredAt == null || discoveredAt.isAfter(now)) {
            throw new RuleViolation(BreachRule.DISCOVERED);
        }
        boolean turnedRound = beganAt != null && beganAt.isAfter(discoveredAt)
                || endedAt != null && (beganAt == null || endedAt.isBefore(beganAt) || endedAt.isAfter(now));
        if (turnedRound) {
            throw new RuleViolation(BreachRule.PERIOD);
        }
    }

    /** Long enough to mean something and short enough to be kept. */
    public static boolean isText(String text) {
        return text != null && text.strip().length() >= SHORTEST && text.length() <= LONGEST;
    }
}
