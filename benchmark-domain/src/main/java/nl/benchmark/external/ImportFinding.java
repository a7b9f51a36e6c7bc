package nl.benchmark.external;

import java.util.List;
import nl.benchmark.delivery.FindingRow;

/**
 * One thing found in a file of a source.
 *
 * @param line physical line, from 1; 0 when it is about the file as a whole
 * @param column name of the column; empty when it is not about one
 * @param found what stood there as far as it may be quoted, at most 40 characters; empty when there is nothing to quote
 * @param expected short and the same in every language
 * @param variant which text of the check applies; empty for its only one
 * @param arguments further figures for the text
 */
public record ImportFinding(
        int line,
        String column,
        ImportCheck check,
        String variant,
        String found,
        String expected,
        List<String> arguments) {

    private static final int MAX_QUOTED = 40;
    /** Somebody may send the wrong file: what is as long as a citizen service number is not repeated. */
    private static final int MAX_DIGITS = 7;

    public ImportFinding {
        arguments = List.copyOf(arguments);
    }

    public static ImportFinding of(ImportCheck check, int line, String column, String variant, String... arguments) {
        return new ImportFinding(line, column, check, variant, "", "", List.of(arguments));
    }

    /** The same with what stood there and what was expected. */
    public ImportFinding with(String found, String expected) {
        return new ImportFinding(line, column, check, variant, quoted(found), expected, arguments);
    }

    private static String quoted(String text) {
        if (text.chars().filter(Character::isDigit).count() > MAX_DIGITS) {
            return "";
        }
        String clean = text.replaceAll("\\p{C}", "");
        return clean.length() > MAX_QUOTED ? clean.substring(0, MAX_QUOTED) : clean;
    }

    /** The key of its text: {@code ANN-008.negative}. */
    public String textKey() {
        return variant.isEmpty() ? check.id() : check.id() + "." + variant;
    }

    /** As pages, the CSV and the API show it. */
    public FindingRow row() {
        return new FindingRow(
                line == 0 ? null : line,
                "",
                column,
                check.id(),
                check.severity(),
                found,
                expected,
                ImportFindingText.dutch(this),
                ImportFindingText.english(this),
                List.of());
    }
}
