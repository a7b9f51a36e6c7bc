package nl.benchmark.indicator;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A measure that formulas may name.
 *
 * @param protectingCount SDC-0: the count that decides whether the measure may be shown: its own code for a count,
 *                        another one for a sum of euros or days, null when the measure is not protected
 * @param hidesWith       SDC-0: the measure whose total hides together with this one's (INFLOW and OUTFLOW), or null
 * @param monthsBefore    how many months before its own the deliveries go that it is made of (INFLOW 1)
 * @param carriedForward  yearly: until it is published that of the year before is used, provisionally
 */
public record MeasureDefinition(
        String code,
        Periodicity periodicity,
        Source source,
        String protectingCount,
        String hidesWith,
        int monthsBefore,
        boolean carriedForward,
        List<Dimension> dimensions) {

    public MeasureDefinition {
        dimensions = List.copyOf(dimensions);
    }

    public Optional<Dimension> dimension(String dimension) {
        return dimensions.stream().filter(d -> d.code().equals(dimension)).findFirst();
    }

    /** The dimension that keeps exactly these beside each other ({@code KIND;RESULT}), when the measure is kept so. */
    Optional<Dimension> crossing(Set<String> crossed) {
        return dimensions.stream()
                .filter(one -> one.isCrossing()
                        && Set.of(one.code().split(Dimension.CROSSED)).equals(crossed))
                .findFirst();
    }

    public boolean isProtected() {
        return protectingCount != null;
    }

    /** A sum of euros or days, protected by a count of its own. */
    public boolean isSum() {
        return protectingCount != null && !protectingCount.equals(code);
    }
}
