package nl.benchmark.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Vervaldagen: until when each file of a month may come, as was agreed. Ordinarily that is the {@value #ORDINARY_DAY}th of
 * the following month; another ordinary day holds from a month on, and an exception for one month, for everybody or for one
 * participant. Immutable and safe to share between threads. Source: DEL-3.
 */
public final class DueDates {

    /** The files that come each month. */
    public static final List<Source> FILES = List.of(Source.BUS, Source.SRG, Source.BDFS, Source.BASPLUS);

    /** Nothing but the ordinary day. */
    public static final DueDates ORDINARY = new DueDates(List.of(), List.of());

    public static final int ORDINARY_DAY = 28;

    /**
     * Another ordinary day of a file.
     *
     * @param from first delivered month for which it holds
     * @param day of the following month, 1 to 28, inclusive
     */
    public record OrdinaryDay(Source file, YearMonth from, int day) {}

    /**
     * Another day for one month.
     *
     * @param organisation CBS code of the only participant for which it holds; null for everybody
     * @param dueOn last day, inclusive
     */
    public record OtherDay(Source file, YearMonth month, String organisation, LocalDate dueOn) {}

    private record Place(Source file, YearMonth month, String organisation) {}

    private final List<OrdinaryDay> days;
    private final Map<Place, LocalDate> exceptions;

    public DueDates(List<OrdinaryDay> days, List<OtherDay> exceptions) {
        this.days = days.stream()
                .sorted(Comparator.comparing(OrdinaryDay::from).reversed())
                .toList();
        Map<Place, LocalDate> all = new HashMap<>();
        exceptions.forEach(one -> all.put(new Place(one.file(), one.month(), one.organisation()), one.dueOn()));
        this.exceptions = Map.copyOf(all);
    }

    /** Last day, inclusive, on which the file is in time without any exception. */
    public LocalDate ordinary(Source file, YearMonth month) {
        int day = days.stream()
                .filter(one -> one.file() == file && !one.from().isAfter(month))
                .map(OrdinaryDay::day)
                .findFirst()
                .orElse(ORDINARY_DAY);
        return month.plusMonths(1).atDay(day);
    }

    /** The exception of that month for everybody. */
    public Optional<LocalDate> exception(Source file, YearMonth month) {
        return Optional.ofNullable(exceptions.get(new Place(file, month, null)));
    }

    /** The exception of that month for this participant alone. */
    public Optional<LocalDate> exception(Source file, YearMonth month, String organisation) {
        return Optional.ofNullable(exceptions.get(new Place(file, month, organisation)));
    }

    /** Last day, inclusive, on which the file of anybody without an exception of its own is in time. */
    public LocalDate dueOn(Source file, YearMonth month) {
        return exception(file, month).orElseGet(() -> ordinary(file, month));
    }

    /** The same for this participant. */
    public LocalDate dueOn(Source file, YearMonth month, String organisation) {
        return exception(file, month, organisation).orElseGet(() -> dueOn(file, month));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DueDates dates && dates.days.equals(days) && dates.exceptions.equals(exceptions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(days, exceptions);
    }
}
