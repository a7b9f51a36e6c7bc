package nl.benchmark.protocol;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import nl.benchmark.shared.RuleViolation;

/**
 * What an administrator writes: all chapters, what changed, and from which day on it holds.
 *
 * @param effectiveOn first day, Europe/Amsterdam
 */
public record ProtocolDraft(LocalDate effectiveOn, ProtocolText changes, Map<ProtocolChapter, ProtocolText> chapters)
        implements Serializable {

    /** Days between writing and holding, so that it can be approved, announced and read. */
    public static final int EARLIEST_DAYS = 14;

    private static final int SHORTEST = 50;
    private static final int LONGEST = 10_000;
    private static final int SHORTEST_CHANGES = 10;
    private static final int LONGEST_CHANGES = 2_000;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM");

    public ProtocolDraft {
        chapters = chapters.isEmpty() ? Map.of() : new EnumMap<>(chapters);
    }

    /** By its first month: {@code 2027-01}. */
    public String edition() {
        return NAME.format(effectiveOn);
    }

    /** Refuses with {@code EFFECTIVE_ON}, {@code CHANGES}, {@code CHAPTER}, and with {@code SAME} what says what is in force. */
    public void check(ProtocolEdition inForce, LocalDate today) {
        LocalDate earliest = today.plusDays(EARLIEST_DAYS);
        if (effectiveOn == null || effectiveOn.isBefore(earliest)) {
            throw new RuleViolation(ProtocolRule.EFFECTIVE_ON, earliest);
        }
        if (!changes.isBetween(SHORTEST_CHANGES, LONGEST_CHANGES)) {
            throw new RuleViolation(ProtocolRule.CHANGES, SHORTEST_CHANGES, LONGEST_CHANGES);
        }
        for (ProtocolChapter chapter : ProtocolChapter.values()) {
            if (!chapters.containsKey(chapter) || !chapters.get(chapter).isBetween(SHORTEST, LONGEST)) {
                throw new RuleViolation(ProtocolRule.CHAPTER, chapter, SHORTEST, LONGEST);
            }
        }
        if (chapters.equals(inForce.chapters())) {
            throw new RuleViolation(ProtocolRule.SAME);
        }
    }
}
