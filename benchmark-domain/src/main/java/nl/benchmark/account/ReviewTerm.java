package nl.benchmark.account;

import java.time.LocalDate;

/**
 * How long rights stand without somebody looking whether they are still needed (BIO2 5.18.02, 8.02.01; L16): a year, and for
 * privileged rights a quarter. Days are those of Amsterdam.
 */
public final class ReviewTerm {

    private static final int YEAR = 365;
    private static final int QUARTER = 92;

    private ReviewTerm() {}

    /** Whether the role reaches beyond one organisation: staff and auditors. */
    public static boolean isPrivileged(Role role) {
        return !role.isParticipant();
    }

    /** Last day on which a review is in time. */
    public static LocalDate dueOn(Role role, LocalDate lastReviewedOrMade) {
        return lastReviewedOrMade.plusDays(isPrivileged(role) ? QUARTER : YEAR);
    }
}
