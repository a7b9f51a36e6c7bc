package nl.benchmark.registration;

import java.io.Serializable;
import java.time.Instant;
import nl.benchmark.shared.SearchWords;

/**
 * A registration with what became of it.
 *
 * @param name of the municipality or co-operation
 * @param decidedAt null as long as it waits, as is the name of who decided
 * @param reason why it was refused; otherwise null
 */
public record RegistrationRow(
        long id,
        String name,
        RegistrationForm form,
        RegistrationState state,
        Instant sentAt,
        Instant decidedAt,
        String decidedBy,
        String reason)
        implements Serializable {

    /** Whether these words are in its name or in who is its contact person. */
    public boolean matches(SearchWords words) {
        return words.in(name, form.contact().name(), form.contact().email());
    }

    public boolean isWaiting() {
        return state == RegistrationState.SENT;
    }
}
