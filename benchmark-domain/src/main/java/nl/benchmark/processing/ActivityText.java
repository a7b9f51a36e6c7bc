package nl.benchmark.processing;

import java.io.Serializable;
import java.util.stream.Stream;
import nl.benchmark.shared.RuleViolation;

/**
 * What the register says of an activity.
 *
 * @param basis why it is lawful (grondslag)
 * @param subjects whose data they are (categorieën van betrokkenen)
 * @param data which data (categorieën van gegevens)
 * @param recipients who gets them
 * @param term how long they are kept
 * @param transfer to countries outside the EEA
 */
public record ActivityText(
        String name,
        String purpose,
        String basis,
        String subjects,
        String data,
        String recipients,
        String term,
        String transfer)
        implements Serializable {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST = 1_000;

    /** Refuses with {@code TEXT} what is empty or too long. */
    public ActivityText {
        boolean wrong = isWrong(name, LONGEST_NAME)
                || Stream.of(purpose, basis, subjects, data, recipients, term, transfer)
                        .anyMatch(text -> isWrong(text, LONGEST));
        if (wrong) {
            throw new RuleViolation(ProcessingRule.TEXT, LONGEST_NAME, LONGEST);
        }
    }

    private static boolean isWrong(String text, int longest) {
        return text == null || text.isBlank() || text.length() > longest;
    }
}
