package nl.benchmark.it;

import com.microsoft.playwright.Locator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A table with figures as a reader sees it: heads and rows of text, without what only a screen reader says.
 *
 * @param heads of all columns
 * @param rows cells of all columns, the head of the row first
 */
record FigureTable(List<String> heads, List<List<String>> rows) {

    private static final String READ =
            """
            table => {
                const said = cell => {
                    const copy = cell.cloneNode(true);
                    copy.querySelectorAll(".visually-hidden").forEach(hidden => hidden.remove());
                    return copy.textContent.replace(/\\s+/g, " ").trim();
                };
                return [...table.querySelectorAll("tr")].map(row => [...row.children].map(said));
            }
            """;

    static FigureTable of(Locator table) {
        List<List<String>> rows = new ArrayList<>();
        for (Object row : (List<?>) table.evaluate(READ)) {
            rows.add(((List<?>) row).stream().map(String.class::cast).toList());
        }
        return new FigureTable(rows.get(0), rows.subList(1, rows.size()));
    }

    int column(String head) {
        for (int i = 0; i < heads.size(); i++) {
            if (heads.get(i).startsWith(head)) {
                return i;
            }
        }
        throw new AssertionError("No column " + head + " in " + heads);
    }

    String cell(String row, String head) {
        return row(row).get(column(head));
    }

    List<String> row(String name) {
        return rows.stream()
                .filter(row -> row.get(0).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row " + name + " in " + rows));
    }

    /** A number in Dutch notation, without unit and without the mark of what is provisional; null when there is a mark instead. */
    static BigDecimal number(String text) {
        String plain = text.replaceAll("[*%€\\s\\u00a0]", "")
                .replace(".", "")
                .replace(',', '.')
                .replace('−', '-');
        return plain.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(plain) : null;
    }

    /** As it should stand on the page: half away from zero. */
    static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
