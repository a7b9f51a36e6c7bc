package nl.benchmark.agreement;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Subverwerker: who processes for the benchmark organisation, what for and where.
 *
 * @param objectionsUntil last day on which participants can object
 * @param beginsOn first day of its work
 * @param endsOn last day of its work; null without an end
 */
public record Subprocessor(
        long id,
        String name,
        String purpose,
        String place,
        LocalDate announcedOn,
        LocalDate objectionsUntil,
        LocalDate beginsOn,
        LocalDate endsOn)
        implements Serializable {

    public boolean isOpenForObjections(LocalDate today) {
        return !today.isAfter(objectionsUntil) && endsOn == null;
    }

    public boolean isEnded(LocalDate today) {
        return endsOn != null && endsOn.isBefore(today);
    }
}
