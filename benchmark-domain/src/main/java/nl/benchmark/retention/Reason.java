package nl.benchmark.retention;

import nl.benchmark.shared.RuleViolation;

/** Why somebody does something that needs a reason; it stands in the audit log. */
public record Reason(String text) {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 300;

    /** Refuses with {@code REASON} what is missing or too short to be one. */
    public Reason {
        text = text == null ? "" : text.strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw new RuleViolation(RetentionRule.REASON, SHORTEST, LONGEST);
        }
    }
}
