package nl.benchmark.agreement;

import java.io.Serializable;
import nl.benchmark.shared.RuleViolation;

/** Who signs for a participant: a person with a function, who says that it may bind the organisation. */
public record Signatory(String name, String function) implements Serializable {

    public static final int LONGEST = 100;

    /** Refuses with {@code SIGNATORY} and {@code AUTHORITY}. */
    public static Signatory of(String name, String function, boolean authorised) {
        String who = stripped(name);
        String what = stripped(function);
        if (isWrong(who) || isWrong(what)) {
            throw new RuleViolation(AgreementRule.SIGNATORY, LONGEST);
        }
        if (!authorised) {
            throw new RuleViolation(AgreementRule.AUTHORITY);
        }
        return new Signatory(who, what);
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }

    private static boolean isWrong(String text) {
        return text.length() < 2 || text.length() > LONGEST;
    }
}
