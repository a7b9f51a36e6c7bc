package nl.benchmark.participation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What one cancellation did to a participation.
 *
 * @param before last day as it was, or null
 * @param after last day as it became; null for what it made without an end
 * @param made it was made by the cancellation: Basis after Verdiepend
 * @param withdrawn the cancellation holds no longer
 */
public record CancellationEffect(LocalDate before, LocalDate after, boolean made, boolean withdrawn)
        implements Serializable {

    /**
     * Last day of a participation as the cancellations that still hold leave it, or null. What was made by one that was
     * withdrawn never begins.
     *
     * @param effects on that participation, in order of time; at least one
     */
    public static LocalDate endsOn(LocalDate startsOn, List<CancellationEffect> effects) {
        if (effects.stream().anyMatch(effect -> effect.made && effect.withdrawn)) {
            return startsOn.minusDays(1);
        }
        return effects.stream()
                .filter(effect -> !effect.withdrawn)
                .map(CancellationEffect::after)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(effects.get(0).before);
    }
}
