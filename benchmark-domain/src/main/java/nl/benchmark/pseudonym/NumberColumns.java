package nl.benchmark.pseudonym;

import java.util.Arrays;

/**
 * Counts how many values of a column other than bsn are citizen service numbers. Some packages use that number as
 * registration number; the platform refuses a column in which nearly all values pass the eleven-test (FILE-005), and such
 * a file must not leave the municipality at all. Fillers do not count, and a date never passes.
 */
final class NumberColumns {

    static final int LEAST_VALUES = 20;
    static final int REFUSED_PERCENT = 90;

    private long[] filled = new long[64];
    private long[] passing = new long[64];

    void count(int column, byte[] text, int from, int to) {
        if (from == to) {
            return;
        }
        if (column >= filled.length) {
            filled = Arrays.copyOf(filled, column * 2);
            passing = Arrays.copyOf(passing, filled.length);
        }
        if (isFiller(text, from, to)) {
            return;
        }
        filled[column]++;
        if (isNumber(text, from, to)) {
            passing[column]++;
        }
    }

    /** A citizen service number that is no date; one in eleven other numbers of that length passes by chance. */
    static boolean isNumber(byte[] text, int from, int to) {
        return CitizenServiceNumber.of(text, from, to) >= 0 && !isDate(text, from, to);
    }

    boolean refuses(int column) {
        return column < filled.length
                && filled[column] >= LEAST_VALUES
                && passing[column] * 100 >= filled[column] * REFUSED_PERCENT;
    }

    private static boolean isFiller(byte[] text, int from, int to) {
        if (to - from < CitizenServiceNumber.DIGITS - 1 || (text[from] != '0' && text[from] != '9')) {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            if (text[i] != text[from]) {
                return false;
            }
        }
        return true;
    }

    /** {@code jjjjmmdd} from 1900 to 2100; only asked of digits. */
    private static boolean isDate(byte[] text, int from, int to) {
        if (to - from != 8) {
            return false;
        }
        int year = digits(text, from, from + 4);
        int month = digits(text, from + 4, from + 6);
        int day = digits(text, from + 6, to);
        return year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private static int digits(byte[] text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + (text[i] - '0');
        }
        return number;
    }
}
