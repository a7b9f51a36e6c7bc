package nl.benchmark.account;

import java.time.LocalDate;

/** What still has to be done before somebody is signed in, in this order. Source: ACC-1. */
public enum SignInStep {
    /** A code of the authenticator app, or a recovery code. */
    CODE,
    /** An own password in the place of the one the platform made. */
    NEW_PASSWORD,
    /** Setting up the second factor. */
    ENROL,
    /** Signed in. */
    DONE;

    /**
     * @param secondFactor whether the account has one
     * @param passed whether it was shown in this session, or is not asked of it
     * @param initial whether the password is the one that the platform made
     * @param without last day, Europe/Amsterdam, on which a participant still signs in without; null when there is none
     */
    public static SignInStep next(
            boolean secondFactor, boolean passed, boolean initial, Role role, LocalDate without, LocalDate today) {
        if (secondFactor && !passed) {
            return CODE;
        }
        if (initial) {
            return NEW_PASSWORD;
        }
        boolean mayWait = role.isParticipant() && without != null && !today.isAfter(without);
        return secondFactor || passed || mayWait ? DONE : ENROL;
    }
}
