package nl.benchmark.delivery;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import nl.benchmark.registration.Participations;

/** Which files a participant of Werk &amp; Inkomen owes: for Basis that of the benefits, for Verdiepend all four. Source: DEL-1. */
public final class OwedFiles {

    private static final String BENCHMARK = "WI";

    private OwedFiles() {}

    /**
     * Whether the file of that month has to come. The benefits are owed by who takes part on any day of the month, the
     * others by who has the deepening module on its last day.
     *
     * @param organisation CBS code
     */
    public static boolean isOwed(
            Participations participations, String organisation, DeliveryType type, YearMonth month) {
        return type == DeliveryType.BUS
                ? participations.takesPart(organisation, BENCHMARK, month.atDay(1), month.atEndOfMonth())
                : participations.hasDeepening(organisation, month.atEndOfMonth());
    }

    /** All that have to come, in the order of the types. */
    public static List<DeliveryType> of(Participations participations, String organisation, YearMonth month) {
        return Arrays.stream(DeliveryType.values())
                .filter(type -> isOwed(participations, organisation, type, month))
                .toList();
    }
}
