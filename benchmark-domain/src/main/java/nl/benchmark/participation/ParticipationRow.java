package nl.benchmark.participation;

import java.io.Serializable;
import java.time.LocalDate;
import nl.benchmark.registration.RegistrationModule;

/**
 * Deelname of one organisation in one module, with who pays for it.
 *
 * @param organisation code
 * @param endsOn last day; the day before the first when it never begins; null when it is renewed
 * @param payer code of the co-operation that pays and cancels; null when the organisation does so itself
 * @param pilot ends with its year and is not renewed (REG-4)
 */
public record ParticipationRow(
        long id,
        String organisation,
        String name,
        Benchmark benchmark,
        String module,
        LocalDate startsOn,
        LocalDate endsOn,
        String payer,
        String payerName,
        boolean pilot)
        implements Serializable {

    public static final String DEEPENING = "VERDIEPEND";
    public static final String BASIS = "BASIS";

    /** Who cancels it: the co-operation that pays, or the organisation itself. */
    public String handler() {
        return payer == null ? organisation : payer;
    }

    /** Whether it begins some day, or began. */
    public boolean isEverBegun() {
        return endsOn == null || !endsOn.isBefore(startsOn);
    }

    public boolean isRunning(LocalDate day) {
        return isEverBegun() && !startsOn.isAfter(day) && !isOver(day);
    }

    /** Whether its last day is before that day. */
    public boolean isOver(LocalDate day) {
        return endsOn != null && endsOn.isBefore(day);
    }

    public boolean isDeepening() {
        return benchmark == Benchmark.WI && DEEPENING.equals(module);
    }

    /** What is taken part in, as it is offered. */
    public String title() {
        return RegistrationModule.title(benchmark.name(), module);
    }
}
