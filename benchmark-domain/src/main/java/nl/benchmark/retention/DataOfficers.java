package nl.benchmark.retention;

import nl.benchmark.shared.RuleViolation;

/** At most two accounts reach source files (DEL-7). The database refuses a third as well. */
public final class DataOfficers {

    public static final int MOST = 2;

    private DataOfficers() {}

    /**
     * Refuses with {@code TOO_MANY_DATA_OFFICERS} another data officer.
     *
     * @param active data officers there are, without the account in question
     */
    public static void refuseThird(int active) {
        if (active >= MOST) {
            throw new RuleViolation(RetentionRule.TOO_MANY_DATA_OFFICERS, MOST);
        }
    }
}
