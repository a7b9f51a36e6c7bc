package nl.benchmark.account;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import nl.benchmark.shared.RuleViolation;

/**
 * What the platform keeps of a person (ACC-2).
 *
 * @param jobTitle function, in the person's own words; null when not given
 * @param gender null when not given
 * @param language {@code nl} or {@code en}
 * @param secondFactorSince null without a second factor
 * @param secondFactorBy last day on which a participant signs in without; null when there is none
 * @param recoveryCodes that were not used yet
 */
public record Profile(
        String name,
        String email,
        String phone,
        String jobTitle,
        Gender gender,
        String language,
        Instant passwordChangedAt,
        Instant secondFactorSince,
        LocalDate secondFactorBy,
        int recoveryCodes)
        implements Serializable {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_DETAIL = 80;

    /** Refuses with {@code NAME} or {@code DETAIL}. */
    public static void check(String name, String phone, String jobTitle) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new RuleViolation(AccountRule.NAME);
        }
        if (Objects.requireNonNullElse(phone, "").length() > LONGEST_DETAIL
                || Objects.requireNonNullElse(jobTitle, "").length() > LONGEST_DETAIL) {
            throw new RuleViolation(AccountRule.DETAIL);
        }
    }
}
