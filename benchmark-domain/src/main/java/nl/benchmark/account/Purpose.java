package nl.benchmark.account;

import java.io.Serializable;
import java.time.Instant;
import nl.benchmark.shared.RuleViolation;

/**
 * Reden: why somebody of the benchmark organisation reads what a participant delivered, in its own words. It stands in the
 * lines of the audit log, which the participant reads; nothing of a person belongs in it.
 *
 * @param organisation code of the participant
 */
public record Purpose(String organisation, String text, Instant givenAt) implements Serializable {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;

    /** Without spaces around it. Refuses with {@code PURPOSE} what is shorter than 10 or longer than 200 characters. */
    public static String checked(String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw new RuleViolation(AccountRule.PURPOSE);
        }
        return text;
    }
}
