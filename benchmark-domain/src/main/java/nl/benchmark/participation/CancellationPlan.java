package nl.benchmark.participation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.benchmark.shared.RuleViolation;

/**
 * What a cancellation does, before it is done: which participations end when, and where Basis goes on. Source: REG-3, REG-6.
 *
 * @param receivedOn day in Amsterdam, by which the term counts
 * @param lastDay of all that ends, inclusive
 * @param endings also of what ends then or earlier already, for those days stay when another cancellation is withdrawn
 * @param continuations Basis after Verdiepend; empty when a whole benchmark is cancelled
 */
public record CancellationPlan(
        CancellationScope scope,
        LocalDate receivedOn,
        LocalDate lastDay,
        List<Ending> endings,
        List<Continuation> continuations)
        implements Serializable {

    /**
     * @param before last day as it was, or null
     * @param after last day, inclusive; the day before the first when it never begins
     */
    public record Ending(long participation, LocalDate before, LocalDate after) implements Serializable {}

    /**
     * @param organisation code
     * @param payer code, or null
     */
    public record Continuation(String organisation, LocalDate startsOn, String payer) implements Serializable {}

    public CancellationPlan {
        endings = List.copyOf(endings);
        continuations = List.copyOf(continuations);
    }

    /**
     * Refuses with {@code NOTHING} or {@code NO_DEEPENING} when there is nothing to cancel, with {@code BEFORE_FIRST_DAY} when it was
     * received before any of what runs today had begun, and with {@code ALREADY_ENDS} when nothing would change. Verdiepend that ends by another cancellation is not left as well: withdraw that one first.
     *
     * @param rows of one benchmark, all that one organisation cancels
     * @param today in Amsterdam; on the day of receipt or later
     */
    public static CancellationPlan of(
            Benchmark benchmark,
            CancellationScope scope,
            LocalDate receivedOn,
            List<ParticipationRow> rows,
            LocalDate today) {
        List<ParticipationRow> concerned = rows.stream()
                .filter(row -> row.benchmark() == benchmark && row.isEverBegun() && !row.isOver(today))
                .filter(row -> scope == CancellationScope.BENCHMARK || row.isDeepening())
                .toList();
        if (concerned.isEmpty()) {
            throw scope == CancellationScope.DEEPENING
                    ? new RuleViolation(ParticipationRule.NO_DEEPENING)
                    : new RuleViolation(ParticipationRule.NOTHING, benchmark.title());
        }
        refuseBeforeFirstDay(receivedOn, concerned, rows, today);
        LocalDate term = NoticeTerm.lastDay(receivedOn);
        List<Ending> endings = new ArrayList<>();
        List<Continuation> continuations = new ArrayList<>();
        for (ParticipationRow row : concerned) {
            boolean left = scope == CancellationScope.DEEPENING;
            Ending ending = new Ending(
                    row.id(), row.endsOn(), left && row.endsOn() != null ? row.endsOn() : lastDay(row, term));
            endings.add(ending);
            if (left && row.endsOn() == null) {
                continuations.add(
                        new Continuation(row.organisation(), ending.after().plusDays(1), row.payer()));
            }
        }
        LocalDate lastDay = endings.stream()
                .map(Ending::after)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (endings.stream().allMatch(ending -> ending.after().equals(ending.before()))) {
            throw new RuleViolation(ParticipationRule.ALREADY_ENDS, lastDay);
        }
        return new CancellationPlan(scope, receivedOn, lastDay, endings, continuations);
    }

    /** What is still to begin may be cancelled before its first day; what has begun cannot have been cancelled before that. */
    private static void refuseBeforeFirstDay(
            LocalDate receivedOn, List<ParticipationRow> concerned, List<ParticipationRow> rows, LocalDate today) {
        LocalDate first = concerned.stream()
                .map(row -> row.startsOn().isAfter(today) ? LocalDate.MIN : since(row, rows))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        if (receivedOn.isBefore(first)) {
            throw new RuleViolation(ParticipationRule.BEFORE_FIRST_DAY, receivedOn, first);
        }
    }

    /** First day of taking part without interruption: Basis that goes on after Verdiepend did not begin on its own first day. */
    private static LocalDate since(ParticipationRow row, List<ParticipationRow> rows) {
        return rows.stream()
                .filter(before -> before.benchmark() == row.benchmark()
                        && before.organisation().equals(row.organisation())
                        && before.isEverBegun()
                        && row.startsOn().minusDays(1).equals(before.endsOn()))
                .map(before -> since(before, rows))
                .min(Comparator.naturalOrder())
                .orElse(row.startsOn());
    }

    /** What has not begun by then never begins; what ends earlier still does. */
    private static LocalDate lastDay(ParticipationRow row, LocalDate term) {
        LocalDate never = row.startsOn().minusDays(1);
        LocalDate last = term.isBefore(never) ? never : term;
        return row.endsOn() != null && row.endsOn().isBefore(last) ? row.endsOn() : last;
    }

    /** Whether the next year is still due: it came too late for the year in which it was received. */
    public boolean isNextYearDue() {
        return lastDay.getYear() > receivedOn.getYear();
    }
}
