package nl.benchmark.participation;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import nl.benchmark.fee.Price;

/**
 * What an organisation takes part in, of one benchmark, with what it may do about it.
 *
 * @param rows those that run or are to begin, of this organisation or its members
 * @param nextPrice what the next year costs whoever pays; null when it is not known, or when there is none
 * @param handled whether this organisation pays and cancels itself
 */
public record OwnParticipation(Benchmark benchmark, List<ParticipationRow> rows, Price nextPrice, boolean handled)
        implements Serializable {

    public OwnParticipation {
        rows = List.copyOf(rows);
    }

    /** The last day of all of it; empty when something is renewed. */
    public Optional<LocalDate> lastDay() {
        return rows.stream().anyMatch(row -> row.endsOn() == null)
                ? Optional.empty()
                : rows.stream().map(ParticipationRow::endsOn).max(LocalDate::compareTo);
    }

    public boolean isRenewed() {
        return lastDay().isEmpty();
    }

    /** For pages, which know no {@code Optional}: null when it is renewed. */
    public LocalDate endsOn() {
        return lastDay().orElse(null);
    }

    /** Whether any of it runs on that day; otherwise all of it is to begin. */
    public boolean isBegun(LocalDate day) {
        return rows.stream().anyMatch(row -> row.isRunning(day));
    }

    /** The first day of all. */
    public LocalDate startsOn() {
        return rows.stream()
                .map(ParticipationRow::startsOn)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    public boolean isPilot() {
        return rows.stream().allMatch(ParticipationRow::pilot);
    }

    /** Last day of Verdiepend when Basis goes on after it; null otherwise. */
    public LocalDate deepeningEndsOn() {
        return isRenewed()
                ? rows.stream()
                        .filter(row -> row.isDeepening() && row.endsOn() != null)
                        .map(ParticipationRow::endsOn)
                        .max(LocalDate::compareTo)
                        .orElse(null)
                : null;
    }

    /** Whether there is Verdiepend to leave. */
    public boolean isDeepening() {
        return rows.stream().anyMatch(row -> row.isDeepening() && row.endsOn() == null);
    }

    /** Name of the co-operation that pays; null when the organisation does so itself. */
    public String payerName() {
        return handled
                ? null
                : rows.stream().map(ParticipationRow::payerName).findFirst().orElse(null);
    }

    /** Last day on which one can cancel so as not to take part in the year after this one. */
    public LocalDate lastDayToCancel(LocalDate today) {
        return NoticeTerm.lastDayToCancel(Year.from(today).plusYears(1));
    }
}
