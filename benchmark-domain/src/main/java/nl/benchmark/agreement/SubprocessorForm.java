package nl.benchmark.agreement;

import java.io.Serializable;
import java.time.LocalDate;
import nl.benchmark.shared.RuleViolation;

/**
 * A sub-processor as it is announced.
 *
 * @param place where the data are then
 * @param objectionsUntil last day on which participants can object
 * @param beginsOn first day of its work
 */
public record SubprocessorForm(String name, String purpose, String place, LocalDate objectionsUntil, LocalDate beginsOn)
        implements Serializable {

    private static final int LONGEST = 200;
    private static final int LONGEST_PURPOSE = 1_000;

    /** Refuses with {@code SUBPROCESSOR} and {@code SUBPROCESSOR_DAYS}. */
    public void check(LocalDate today, ModelTerms terms) {
        if (isWrong(name, 2, LONGEST) || isWrong(purpose, 5, LONGEST_PURPOSE) || isWrong(place, 2, LONGEST)) {
            throw new RuleViolation(AgreementRule.SUBPROCESSOR, LONGEST, LONGEST_PURPOSE);
        }
        boolean inTime = objectionsUntil != null
                && beginsOn != null
                && !objectionsUntil.isBefore(today.plusDays(terms.objectionDays()))
                && !beginsOn.isBefore(today.plusDays(terms.announceDays()))
                && beginsOn.isAfter(objectionsUntil);
        if (!inTime) {
            throw new RuleViolation(
                    AgreementRule.SUBPROCESSOR_DAYS,
                    today.plusDays(terms.objectionDays()),
                    today.plusDays(terms.announceDays()));
        }
    }

    private static boolean isWrong(String text, int shortest, int longest) {
        return text == null || text.strip().length() < shortest || text.length() > longest;
    }
}
