package nl.benchmark.shared;

/** One cell of a CSV file that people open in a spreadsheet. Source: standards F6. */
public final class CsvCell {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvCell() {}

    /** A leading apostrophe for a cell that a spreadsheet would take for a formula; a plain negative number is none. */
    public static String harmless(String cell) {
        if (cell == null) {
            return "";
        }
        boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
        return formula && !isNumber(cell) ? "'" + cell : cell;
    }

    private static boolean isNumber(String cell) {
        return cell.charAt(0) == '-'
                && cell.length() > 1
                && cell.chars().skip(1).allMatch(c -> Character.isDigit(c) || c == '.' || c == 'E' || c == '-')
                && Character.isDigit(cell.charAt(1));
    }
}
