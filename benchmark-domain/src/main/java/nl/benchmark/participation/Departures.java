package nl.benchmark.participation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import nl.benchmark.fee.FeeLiability;
import nl.benchmark.organisation.Geography;
import nl.benchmark.registration.Participation;
import nl.benchmark.registration.Participations;

/** Wie vertrekt: what ends in a year, and the fee that falls away with it. Source: REG-3, REG-4, REG-6. */
public final class Departures {

    private record Key(String handler, Benchmark benchmark, LocalDate lastDay) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::handler)
                    .thenComparing(Key::benchmark)
                    .thenComparing(Key::lastDay)
                    .compare(this, other);
        }
    }

    private final List<ParticipationRow> rows;
    private final List<Cancellation> cancellations;
    private final Participations participations;
    private final Geography geography;

    /**
     * @param rows of everybody
     * @param cancellations with a last day in the year that is asked
     * @param participations the same as the rows, with members of co-operations
     */
    public Departures(
            List<ParticipationRow> rows,
            List<Cancellation> cancellations,
            Participations participations,
            Geography geography) {
        this.rows = List.copyOf(rows);
        this.cancellations = List.copyOf(cancellations);
        this.participations = participations;
        this.geography = geography;
    }

    /**
     * By name. Basis that made way for Verdiepend is no departure, nor is what never began unless it was cancelled.
     *
     * @param price of what somebody pays for in the year of a day; empty when it is not known
     */
    public List<Departure> in(int year, BiFunction<FeeLiability, LocalDate, Optional<BigDecimal>> price) {
        Map<Key, List<ParticipationRow>> leaving = new TreeMap<>();
        rows.stream()
                .filter(row -> row.endsOn() != null && row.endsOn().getYear() == year && !isFollowed(row))
                .forEach(row -> leaving.computeIfAbsent(
                                new Key(row.handler(), row.benchmark(), row.endsOn()), key -> new ArrayList<>())
                        .add(row));
        List<Departure> departures = new ArrayList<>();
        leaving.forEach((key, group) -> {
            Optional<Cancellation> cancellation = cancellation(key);
            List<ParticipationRow> begun =
                    group.stream().filter(ParticipationRow::isEverBegun).toList();
            List<ParticipationRow> shown = begun.isEmpty() ? group : begun;
            if (!begun.isEmpty() || cancellation.isPresent()) {
                departures.add(departure(key, shown, cancellation.orElse(null), price));
            }
        });
        departures.sort(Comparator.comparing(Departure::name).thenComparing(Departure::benchmark));
        return departures;
    }

    private boolean isFollowed(ParticipationRow row) {
        return ParticipationRow.BASIS.equals(row.module())
                && rows.stream()
                        .anyMatch(next -> next.isDeepening()
                                && next.organisation().equals(row.organisation())
                                && next.isEverBegun()
                                && next.startsOn().equals(row.endsOn().plusDays(1)));
    }

    private Optional<Cancellation> cancellation(Key key) {
        return cancellations.stream()
                .filter(one -> one.withdrawnAt() == null
                        && one.organisation().equals(key.handler())
                        && one.benchmark() == key.benchmark()
                        && one.lastDay().equals(key.lastDay()))
                .max(Comparator.comparing(Cancellation::id));
    }

    private Departure departure(
            Key key,
            List<ParticipationRow> group,
            Cancellation cancellation,
            BiFunction<FeeLiability, LocalDate, Optional<BigDecimal>> price) {
        ParticipationRow one = group.get(0);
        return new Departure(
                key.handler(),
                one.payer() == null ? one.name() : one.payerName(),
                key.benchmark(),
                Departure.titles(group),
                (int) group.stream()
                        .map(ParticipationRow::organisation)
                        .distinct()
                        .count(),
                key.lastDay(),
                group.stream().allMatch(ParticipationRow::pilot),
                cancellation,
                fee(key, group, price).orElse(null));
    }

    /** What would be due the day after if they stayed, less what is due all the same. */
    private Optional<BigDecimal> fee(
            Key key, List<ParticipationRow> group, BiFunction<FeeLiability, LocalDate, Optional<BigDecimal>> price) {
        LocalDate after = key.lastDay().plusDays(1);
        List<Participation> staying = new ArrayList<>(participations.all());
        group.forEach(row -> staying.add(new Participation(
                row.organisation(), row.benchmark().name(), row.module(), key.lastDay(), null, row.payer())));
        Optional<BigDecimal> due = sum(key, after, new Participations(staying, participations.memberships()), price);
        Optional<BigDecimal> left = sum(key, after, participations, price);
        return due.flatMap(all -> left.map(all::subtract));
    }

    private Optional<BigDecimal> sum(
            Key key,
            LocalDate day,
            Participations some,
            BiFunction<FeeLiability, LocalDate, Optional<BigDecimal>> price) {
        BigDecimal sum = BigDecimal.ZERO;
        for (FeeLiability liability : FeeLiability.on(day, some, geography)) {
            if (liability.payer().code().equals(key.handler())
                    && liability.pack().benchmark().equals(key.benchmark().name())) {
                Optional<BigDecimal> one = price.apply(liability, day);
                if (one.isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.add(one.get());
            }
        }
        return Optional.of(sum);
    }
}
