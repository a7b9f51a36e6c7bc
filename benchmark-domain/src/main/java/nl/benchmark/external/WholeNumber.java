package nl.benchmark.external;

import java.util.regex.Pattern;

/**
 * A whole number as people and spreadsheets write it: {@code 1234}, {@code 12,0}, {@code 1.234,0}. One separator before
 * exactly three digits can mean two things and is refused. Source: formats-external 1.3.
 *
 * @param value only when there is no problem
 * @param problem variant of ANN-008: number, ambiguous or large; empty when it is a number
 */
record WholeNumber(long value, String problem) {

    private static final int MAX_DIGITS = 15;
    private static final Pattern PLAIN = Pattern.compile("-?\\d+");
    private static final Pattern AMBIGUOUS = Pattern.compile("-?\\d{1,3}([., \u00a0]\\d{3})+");
    private static final Pattern ZERO_DECIMALS = Pattern.compile("-?\\d+[.,]0+");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([. \u00a0]\\d{3})+,0+");

    static WholeNumber of(String text) {
        if (PLAIN.matcher(text).matches()) {
            return plain(text);
        }
        if (AMBIGUOUS.matcher(text).matches()) {
            return new WholeNumber(0, "ambiguous");
        }
        if (ZERO_DECIMALS.matcher(text).matches() || GROUPED.matcher(text).matches()) {
            return plain(text.replaceFirst("[.,]0+$", "").replaceAll("[. \u00a0]", ""));
        }
        return new WholeNumber(0, "number");
    }

    private static WholeNumber plain(String digits) {
        String significant = digits.replaceFirst("^(-?)0+(?=\\d)", "$1");
        return significant.length() > MAX_DIGITS
                ? new WholeNumber(0, "large")
                : new WholeNumber(Long.parseLong(significant), "");
    }

    boolean isNumber() {
        return problem.isEmpty();
    }
}
