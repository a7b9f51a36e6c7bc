package nl.benchmark.shared;

import java.util.regex.Pattern;

/** One cell of a CSV file that people open in a spreadsheet. Source: standards F6. */
public final class CsvCell {

    /** The wide forms of Chinese and Japanese letters are formulas too. */
    private static final String FORMULA_STARTS = "=+-@\t\r\0＝＋－＠";
    /** As figures are written; {@code -1-2} would be calculated. */
    private static final Pattern NUMBER = Pattern.compile("-[0-9]+(?:\\.[0-9]+)?(?:E-?[0-9]+)?");
    /**
     * Inside a cell: a Dutch spreadsheet divides at semicolons what was written with commas, quotes or not, and the other
     * way round, so what follows one may begin as a formula too.
     */
    private static final Pattern AFTER_SEPARATOR = Pattern.compile(
            "[;,\t\r\n][ \"]*(?=[=+@\0＝＋－＠]|-(?!" + NUMBER.pattern().substring(1) + "(?:[;,\t\r\n \\])}]|$)))");

    private CsvCell() {}

    /** A leading apostrophe for whatever a spreadsheet would take for a formula; a plain negative number is none. */
    public static String harmless(String cell) {
        return cell == null ? "" : begun(AFTER_SEPARATOR.matcher(cell).replaceAll("$0'"));
    }

    private static String begun(String cell) {
        boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}
