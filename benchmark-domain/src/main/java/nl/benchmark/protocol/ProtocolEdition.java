package nl.benchmark.protocol;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An edition of the protocol.
 *
 * @param edition by its first month: {@code 2024-12}
 * @param effectiveOn first day, Europe/Amsterdam
 * @param chapters all of them
 * @param proposedById 0 for the first one, which was there before
 * @param proposedBy name; null for the first one and for who may not see it, as is the name of who decided
 * @param decision why it was refused; otherwise null
 */
public record ProtocolEdition(
        long id,
        String edition,
        LocalDate effectiveOn,
        ProtocolText changes,
        Map<ProtocolChapter, ProtocolText> chapters,
        ProtocolState state,
        Instant proposedAt,
        long proposedById,
        String proposedBy,
        Instant decidedAt,
        String decidedBy,
        String decision)
        implements Serializable {

    /** In order of chapters. */
    public List<ProtocolChapter> contents() {
        return chapters.keySet().stream().sorted().toList();
    }

    public ProtocolText chapter(ProtocolChapter chapter) {
        return chapters.get(chapter);
    }

    public boolean isProposed() {
        return state == ProtocolState.PROPOSED;
    }

    public boolean isApproved() {
        return state == ProtocolState.APPROVED;
    }

    /** The one that holds on this day: the last that was approved and whose first day is not after it. */
    public static Optional<ProtocolEdition> inForce(List<ProtocolEdition> editions, LocalDate day) {
        return editions.stream()
                .filter(edition ->
                        edition.isApproved() && !edition.effectiveOn().isAfter(day))
                .max(Comparator.comparing(ProtocolEdition::effectiveOn));
    }

    /** The last that was approved, in force already or not: the one to read and accept. */
    public static Optional<ProtocolEdition> newest(List<ProtocolEdition> editions) {
        return editions.stream()
                .filter(ProtocolEdition::isApproved)
                .max(Comparator.comparing(ProtocolEdition::effectiveOn));
    }
}
