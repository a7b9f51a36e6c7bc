package nl.benchmark.shared;

import java.util.regex.Pattern;

/** One cell of a CSV file that people open in a spreadsheet. Source: standards F6. */
public final class CsvCell {

    private static final String FORMULA_STARTS = "=+-@\t\r";
    /** As figures are written; {@code -1-2} would be calculated. */
    private static final Pattern NUMBER = Pattern.compile("-[0-9]+(?:\\.[0-9]+)?(?:E-?[0-9]+)?");

    private CsvCell() {}

    /** A leading apostrophe for a cell that a spreadsheet would take for a formula; a plain negative number is none. */
    public static String harmless(String cell) {
        if (cell == null) {
            return "";
        }
        boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}
