package nl.benchmark.registration;

import java.time.LocalDate;

/**
 * Deelname: an organisation in a benchmark and module during some time.
 *
 * @param organisation CBS code
 * @param module {@code BASIS}, or {@code VERDIEPEND} which includes Basis
 * @param endsOn last day, or null; the day before the first when it was cancelled before it began
 * @param payer code of the co-operation that pays for it; null when the organisation pays itself
 */
public record Participation(
        String organisation, String benchmark, String module, LocalDate startsOn, LocalDate endsOn, String payer) {

    /** On at least one of these days, both included. */
    public boolean overlaps(LocalDate first, LocalDate last) {
        return isEverBegun() && !startsOn.isAfter(last) && (endsOn == null || !endsOn.isBefore(first));
    }

    /** As it is offered. */
    public String title() {
        return RegistrationModule.title(benchmark, module);
    }

    /** Whether it begins some day, or began. Source: REG-3. */
    public boolean isEverBegun() {
        return endsOn == null || !endsOn.isBefore(startsOn);
    }
}
