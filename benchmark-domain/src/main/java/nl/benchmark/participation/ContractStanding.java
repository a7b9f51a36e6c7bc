package nl.benchmark.participation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.benchmark.registration.Participation;
import nl.benchmark.registration.Participations;
import nl.benchmark.shared.RuleViolation;

/**
 * What an organisation may see of a benchmark on a day: all while it takes part, its own reports for some days after, nothing
 * later, and nothing of what it never took part in. A co-operation takes part as long as it pays for somebody. Source: REG-5.
 *
 * @param endedOn last day of taking part; null unless that is over
 * @param beginsOn first day of what is still to begin; null unless nothing ran before
 */
public record ContractStanding(Kind kind, LocalDate endedOn, LocalDate beginsOn) implements Serializable {

    /** Where an organisation stands on a day. */
    public enum Kind {
        /** It takes part. */
        HOLDS,
        /** It took part. */
        ENDED,
        /** It will for the first time. */
        TO_BEGIN,
        /** It never did and will not. */
        NONE
    }

    /** Days after the last day of taking part on which the own reports can be read. */
    public static final int ARCHIVE_DAYS = 30;

    /** Of who takes part, and of who is not asked. */
    public static final ContractStanding HOLDS = new ContractStanding(Kind.HOLDS, null, null);

    private static final ContractStanding NONE = new ContractStanding(Kind.NONE, null, null);

    /** Of who took part through that day. */
    public static ContractStanding endedOn(LocalDate lastDay) {
        return new ContractStanding(Kind.ENDED, lastDay, null);
    }

    /** Of one benchmark; what was cancelled before it began never was. */
    public static ContractStanding of(
            Participations participations, String organisation, String benchmark, LocalDate today) {
        List<Participation> own = own(participations.all(), organisation).stream()
                .filter(one -> one.benchmark().equals(benchmark) && one.isEverBegun())
                .toList();
        return own.stream().anyMatch(one -> one.overlaps(today, today))
                ? HOLDS
                : ended(own, today).orElseGet(() -> toBegin(own));
    }

    /**
     * Of all benchmarks together: it lasts as long as anything runs, or is still to begin, and for who never took part. A member of a
     * co-operation that takes part as a whole does so through it (ORG-3, option 3).
     */
    public static ContractStanding ofAll(Participations participations, String organisation, LocalDate today) {
        List<Participation> own = Stream.concat(
                        own(participations.all(), organisation).stream(), asMember(participations, organisation))
                .toList();
        boolean lasts = own.stream()
                .anyMatch(one -> one.isEverBegun()
                        && (one.endsOn() == null || !one.endsOn().isBefore(today)));
        return lasts ? HOLDS : ended(own, today).orElse(HOLDS);
    }

    private static List<Participation> own(Collection<Participation> all, String organisation) {
        return all.stream()
                .filter(one -> one.organisation().equals(organisation) || organisation.equals(one.payer()))
                .toList();
    }

    /** What its co-operations take part in themselves, as long as it is a member. */
    private static Stream<Participation> asMember(Participations participations, String organisation) {
        return participations.memberships().stream()
                .filter(one -> one.municipality().equals(organisation))
                .flatMap(one -> participations.all().stream()
                        .filter(whole -> whole.organisation().equals(one.cooperation()))
                        .map(whole -> new Participation(
                                organisation,
                                whole.benchmark(),
                                whole.module(),
                                later(one.validFrom(), whole.startsOn()),
                                earlier(one.validTo(), whole.endsOn()),
                                one.cooperation())));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** @param firstDayWithout null when there is none, as is the last day */
    private static LocalDate earlier(LocalDate firstDayWithout, LocalDate lastDay) {
        if (firstDayWithout == null) {
            return lastDay;
        }
        LocalDate last = firstDayWithout.minusDays(1);
        return lastDay == null || last.isBefore(lastDay) ? last : lastDay;
    }

    private static Optional<ContractStanding> ended(Collection<Participation> own, LocalDate today) {
        return own.stream()
                .map(Participation::endsOn)
                .filter(last -> last != null && last.isBefore(today))
                .max(Comparator.naturalOrder())
                .map(ContractStanding::endedOn);
    }

    private static ContractStanding toBegin(Collection<Participation> own) {
        return own.stream()
                .map(Participation::startsOn)
                .min(Comparator.naturalOrder())
                .map(first -> new ContractStanding(Kind.TO_BEGIN, null, first))
                .orElse(NONE);
    }

    /** Whether it takes part. */
    public boolean isHolding() {
        return kind == Kind.HOLDS;
    }

    public boolean isEnded() {
        return kind == Kind.ENDED;
    }

    /** Last day, inclusive, on which the own reports can be read; null unless it ended. */
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

    /** Whether there can be own reports to read: it takes part, or did lately. */
    public boolean isArchiveOpen(LocalDate today) {
        return isHolding() || isEnded() && !isClosed(today);
    }

    /** Refuses with {@code ENDED}, {@code TO_BEGIN} and {@code NOT_IN}: figures, new reports and deliveries belong to who takes part. */
    public void requireHolding(Benchmark benchmark) {
        requireNotEnded(benchmark);
        requireEverBegun(benchmark);
    }

    /** Refuses with {@code ENDED} only: of a time before the first day something else says what is wrong. */
    public void requireNotEnded(Benchmark benchmark) {
        if (isEnded()) {
            throw new RuleViolation(ParticipationRule.ENDED, benchmark.title(), endedOn, archiveUntil());
        }
    }

    /** Refuses with {@code ARCHIVE_ENDED}, {@code TO_BEGIN} and {@code NOT_IN}. */
    public void requireArchive(Benchmark benchmark, LocalDate today) {
        if (isClosed(today)) {
            throw new RuleViolation(ParticipationRule.ARCHIVE_ENDED, benchmark.title(), endedOn, archiveUntil());
        }
        requireEverBegun(benchmark);
    }

    private void requireEverBegun(Benchmark benchmark) {
        if (kind == Kind.TO_BEGIN) {
            throw new RuleViolation(ParticipationRule.TO_BEGIN, benchmark.title(), beginsOn);
        }
        if (kind == Kind.NONE) {
            throw new RuleViolation(ParticipationRule.NOT_IN, benchmark.title());
        }
    }
}
