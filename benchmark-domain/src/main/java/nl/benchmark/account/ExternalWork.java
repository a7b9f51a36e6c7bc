package nl.benchmark.account;

import java.io.Serializable;
import java.time.LocalDate;
import nl.benchmark.shared.RuleViolation;

/**
 * Externe beheerder: under what somebody of a supplier works for the benchmark organisation. What the account may do is its role;
 * it always has a last day. Source: ACC-4.
 *
 * @param employer name of the supplier
 * @param agreement by which it can be found
 * @param scope in words, what the work is
 */
public record ExternalWork(String employer, String agreement, String scope) implements Serializable {

    /** After today, within which the last day lies; as an auditor. */
    public static final int MOST_YEARS = 2;

    private static final int LEAST = 2;
    private static final int LONGEST = 200;
    private static final int LEAST_SCOPE = 10;
    private static final int LONGEST_SCOPE = 500;

    public ExternalWork {
        employer = stripped(employer);
        agreement = stripped(agreement);
        scope = stripped(scope);
    }

    /** Refuses with {@code EXTERNAL}, and with {@code END} no last day, one that is past, or one too far ahead. */
    public void check(LocalDate last, LocalDate today) {
        if (!within(employer, LEAST, LONGEST)
                || !within(agreement, LEAST, LONGEST)
                || !within(scope, LEAST_SCOPE, LONGEST_SCOPE)) {
            throw new RuleViolation(AccountRule.EXTERNAL, LONGEST, LEAST_SCOPE, LONGEST_SCOPE);
        }
        if (last == null || last.isBefore(today) || last.isAfter(today.plusYears(MOST_YEARS))) {
            throw new RuleViolation(AccountRule.END, MOST_YEARS);
        }
    }

    private static boolean within(String text, int least, int most) {
        return text.length() >= least && text.length() <= most;
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }
}
