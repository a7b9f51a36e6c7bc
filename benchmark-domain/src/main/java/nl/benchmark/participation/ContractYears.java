package nl.benchmark.participation;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which contract years a participation has. Source: REG-3. */
public final class ContractYears {

    private ContractYears() {}

    /** From its first year to this one, without those after its last day; none of what never begins or has not begun. */
    public static Set<Integer> of(ParticipationRow row, LocalDate today) {
        LocalDate last = row.isOver(today) ? row.endsOn() : today;
        if (!row.isEverBegun() || row.startsOn().isAfter(last)) {
            return Set.of();
        }
        return IntStream.rangeClosed(row.startsOn().getYear(), last.getYear())
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
