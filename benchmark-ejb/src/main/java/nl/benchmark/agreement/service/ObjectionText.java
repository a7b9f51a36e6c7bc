package nl.benchmark.agreement.service;

import nl.benchmark.agreement.AgreementRule;
import nl.benchmark.shared.RuleViolation;

/** What is written in an objection and in the answer to it. */
final class ObjectionText {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2_000;

    private ObjectionText() {}

    /** Without blanks around it. Refuses with {@code OBJECTION}. */
    static String checked(String text) {
        String said = text == null ? "" : text.strip();
        if (said.length() < SHORTEST || said.length() > LONGEST) {
            throw new RuleViolation(AgreementRule.OBJECTION, SHORTEST, LONGEST);
        }
        return said;
    }
}
