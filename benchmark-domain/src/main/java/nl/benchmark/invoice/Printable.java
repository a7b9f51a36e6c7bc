package nl.benchmark.invoice;

import java.util.regex.Pattern;
import nl.benchmark.shared.RuleViolation;

/** Text as it may stand in a document: no control characters and half pairs, which no XML can hold. Source: E6. */
final class Printable {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}]+");
    private static final Pattern SPACES = Pattern.compile("\\s{2,}");

    private Printable() {}

    /** Refuses with {@code TEXT} what is empty or longer. */
    static String required(String text, int longest) {
        String clean = clean(text);
        if (clean.isEmpty() || clean.length() > longest) {
            throw new RuleViolation(InvoiceRule.TEXT, longest);
        }
        return clean;
    }

    /** Null when nothing is left of it. Refuses with {@code TEXT} what is longer. */
    static String optional(String text, int longest) {
        return clean(text).isEmpty() ? null : required(text, longest);
    }

    private static String clean(String text) {
        if (text == null) {
            return "";
        }
        return SPACES.matcher(UNPRINTABLE.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }
}
