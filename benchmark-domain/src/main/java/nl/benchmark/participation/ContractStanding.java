package nl.benchmark.participation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import nl.benchmark.registration.Participation;
import nl.benchmark.registration.Participations;
import nl.benchmark.shared.RuleViolation;

/**
 * What an organisation may see of a benchmark on a day: all while it takes part, its own reports for some days after, nothing
 * later. A co-operation takes part as long as it pays for somebody. Source: REG-5.
 *
 * @param endedOn last day of taking part; null while it takes part, and for who never did
 */
public record ContractStanding(LocalDate endedOn) implements Serializable {

    /** Days after the last day of taking part on which the own reports can be read. */
    public static final int ARCHIVE_DAYS = 30;

    private static final ContractStanding HOLDS = new ContractStanding(null);

    /** Of one benchmark. */
    public static ContractStanding of(
            Participations participations, String organisation, String benchmark, LocalDate today) {
        List<Participation> own = own(participations.all(), organisation).stream()
                .filter(one -> one.benchmark().equals(benchmark))
                .toList();
        return own.stream().anyMatch(one -> one.overlaps(today, today)) ? HOLDS : ended(own, today);
    }

    /** Of all benchmarks together: it lasts as long as anything runs, or is still to begin. */
    public static ContractStanding ofAll(Participations participations, String organisation, LocalDate today) {
        List<Participation> own = own(participations.all(), organisation);
        boolean lasts = own.stream()
                .anyMatch(one -> one.isEverBegun()
                        && (one.endsOn() == null || !one.endsOn().isBefore(today)));
        return lasts ? HOLDS : ended(own, today);
    }

    private static List<Participation> own(Collection<Participation> all, String organisation) {
        return all.stream()
                .filter(one -> one.organisation().equals(organisation) || organisation.equals(one.payer()))
                .toList();
    }

    private static ContractStanding ended(Collection<Participation> own, LocalDate today) {
        return own.stream()
                .map(Participation::endsOn)
                .filter(last -> last != null && last.isBefore(today))
                .max(Comparator.naturalOrder())
                .map(ContractStanding::new)
                .orElse(HOLDS);
    }

    public boolean isEnded() {
        return endedOn != null;
    }

    /** Last day, inclusive, on which the own reports can be read; null while it takes part. */
    public LocalDate archiveUntil() {
        return endedOn == null ? null : archiveUntil(endedOn);
    }

    /** The same, when that is the last day of taking part. */
    public static LocalDate archiveUntil(LocalDate lastDay) {
        return lastDay.plusDays(ARCHIVE_DAYS);
    }

    /** Whether the days of the own reports are over as well. */
    public boolean isClosed(LocalDate today) {
        return isEnded() && archiveUntil().isBefore(today);
    }

    /** Refuses with {@code ENDED}: figures, new reports and deliveries belong to who takes part. */
    public void requireHolding(Benchmark benchmark) {
        if (isEnded()) {
            throw new RuleViolation(ParticipationRule.ENDED, benchmark.title(), endedOn, archiveUntil());
        }
    }

    /** Refuses with {@code ARCHIVE_ENDED}. */
    public void requireArchive(Benchmark benchmark, LocalDate today) {
        if (isClosed(today)) {
            throw new RuleViolation(ParticipationRule.ARCHIVE_ENDED, benchmark.title(), endedOn, archiveUntil());
        }
    }
}
