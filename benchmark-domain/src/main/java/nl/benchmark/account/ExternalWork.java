package nl.benchmark.account;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import nl.benchmark.shared.RuleViolation;

/**
 * Externe beheerder: under what somebody of a supplier works for the benchmark organisation. The account may do what its role may do
 * within its areas of work, and nothing about accounts; it has a first and a last day. Source: ACC-4.
 *
 * @param employer name of the supplier
 * @param agreement by which it can be found
 * @param scope in words, what the work is
 * @param areas in their own order; none only for who worked here before there were areas, and then nothing is open
 * @param from first day it works, Europe/Amsterdam; null only for who worked here before that was asked
 */
public record ExternalWork(String employer, String agreement, String scope, List<WorkArea> areas, LocalDate from)
        implements Serializable {

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
        areas = areas.stream().distinct().sorted().toList();
    }

    /**
     * Refuses with {@code EXTERNAL}, with {@code EXTERNAL_AREAS} no area, with {@code END} no last day, one that is past, or one
     * too far ahead, and with {@code EXTERNAL_FROM} no first day, or one after the last.
     */
    public void check(LocalDate last, LocalDate today) {
        if (!within(employer, LEAST, LONGEST)
                || !within(agreement, LEAST, LONGEST)
                || !within(scope, LEAST_SCOPE, LONGEST_SCOPE)) {
            throw new RuleViolation(AccountRule.EXTERNAL, LONGEST, LEAST_SCOPE, LONGEST_SCOPE);
        }
        if (areas.isEmpty()) {
            throw new RuleViolation(AccountRule.EXTERNAL_AREAS);
        }
        if (last == null || last.isBefore(today) || last.isAfter(today.plusYears(MOST_YEARS))) {
            throw new RuleViolation(AccountRule.END, MOST_YEARS);
        }
        if (from == null || from.isAfter(last)) {
            throw new RuleViolation(AccountRule.EXTERNAL_FROM);
        }
    }

    private static boolean within(String text, int least, int most) {
        return text.length() >= least && text.length() <= most;
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }
}
