package nl.benchmark.delivery;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.benchmark.shared.RuleViolation;

/** Words about a delivery: of a length that means something, and without citizen service numbers. Source: DEL-4, DEL-6, PSE-1. */
public final class FreeText {

    /** Eight or more digits, also written with dots, dashes or spaces between them. */
    private static final Pattern DIGITS = Pattern.compile("\\d(?:[ .-]?\\d){7,}");

    private static final int LEAST_DIGITS = 8;
    private static final int MOST_DIGITS = 9;

    private FreeText() {}

    /** Without spaces around it. Refuses with {@code LENGTH} and {@code CITIZEN_NUMBER}. */
    public static String of(String typed, int shortest, int longest) {
        String text = typed == null ? "" : typed.strip();
        if (text.length() < shortest || text.length() > longest) {
            throw new RuleViolation(FreeTextRule.LENGTH, shortest, longest);
        }
        if (holdsCitizenNumber(text)) {
            throw new RuleViolation(FreeTextRule.CITIZEN_NUMBER);
        }
        return text;
    }

    /** Whether a run of digits in it, or a part of one that stands by itself, passes the eleven-test. */
    static boolean holdsCitizenNumber(String text) {
        Matcher runs = DIGITS.matcher(text);
        while (runs.find()) {
            if (passes(runs.group()) || partsPass(runs.group())) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(String digits) {
        char[] characters = digits.toCharArray();
        return ElevenTest.passes(characters, 0, characters.length);
    }

    /** Of numbers that stand beside each other, each. */
    private static boolean partsPass(String run) {
        for (String part : run.split("[ .-]", -1)) {
            if (part.length() >= LEAST_DIGITS && part.length() <= MOST_DIGITS && passes(part)) {
                return true;
            }
        }
        return false;
    }
}
