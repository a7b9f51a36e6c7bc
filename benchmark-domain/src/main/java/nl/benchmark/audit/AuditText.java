package nl.benchmark.audit;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Text for a line of the log: whatever somebody typed or sent becomes one visible line (L7), and details become the JSON
 * that is stored.
 */
public final class AuditText {

    /** Longest id of an object, characters. */
    public static final int LONGEST_ID = 300;

    private static final int LONGEST_VALUE = 500;
    private static final int MOST_DETAILS = 7;

    private AuditText() {}

    /** Control, format and line-separating characters and halves of surrogate pairs become {@code \}{@code uXXXX}; cut after {@code longest}. */
    public static String oneLine(String text, int longest) {
        if (text == null) {
            return null;
        }
        StringBuilder line = new StringBuilder(Math.min(text.length(), longest));
        for (int i = 0; i < text.length() && line.length() < longest; ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            String shown = isVisible(character) ? Character.toString(character) : "\\u%04x".formatted(character);
            if (line.length() + shown.length() <= longest) {
                line.append(shown);
            } else {
                return line.toString();
            }
        }
        return line.toString();
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** A flat JSON object, keys in order, each value one line; values that are null are left out. */
    public static String json(Map<String, String> details) {
        SortedMap<String, String> sorted = new TreeMap<>(details);
        StringBuilder json = new StringBuilder("{");
        int written = 0;
        for (Map.Entry<String, String> detail : sorted.entrySet()) {
            if (detail.getValue() != null && written < MOST_DETAILS) {
                json.append(written++ == 0 ? "" : ",")
                        .append(quoted(detail.getKey()))
                        .append(':')
                        .append(quoted(oneLine(detail.getValue(), LONGEST_VALUE)));
            }
        }
        return json.append('}').toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
