package nl.benchmark.delivery;

import java.util.Arrays;

/**
 * Counts per column how many values are citizen service numbers by the eleven-test. Some packages use such a number as
 * registration number; a column in which nearly all values pass is refused (FILE-005). One in eleven numbers passes by
 * chance, and a date is never counted as passing: one date in all lines would pass or fail as a whole.
 */
final class IdentifierColumns {

    /** Fewer values than this say nothing. */
    static final int LEAST_VALUES = 20;

    /** Share in percent from which on a column is refused. */
    static final int REFUSED_PERCENT = 90;

    private int[] filled;
    private int[] passing;

    IdentifierColumns(int columns) {
        filled = new int[columns];
        passing = new int[columns];
    }

    void ensure(int columns) {
        if (columns > filled.length) {
            filled = Arrays.copyOf(filled, Math.max(columns, filled.length * 2));
            passing = Arrays.copyOf(passing, filled.length);
        }
    }

    void count(int column, char[] text, int from, int to) {
        filled[column]++;
        if (to - from >= 8 && to - from <= 18 && ElevenTest.passes(text, from, to) && !isDate(text, from, to)) {
            passing[column]++;
        } else if (isFiller(text, from, to)) {
            filled[column]--;
        }
    }

    boolean refuses(int column) {
        return column < filled.length
                && filled[column] >= LEAST_VALUES
                && passing[column] * 100L >= filled[column] * (long) REFUSED_PERCENT;
    }

    private static boolean isFiller(char[] text, int from, int to) {
        if (to - from < 8 || (text[from] != '0' && text[from] != '9')) {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            if (text[i] != text[from]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDate(char[] text, int from, int to) {
        boolean dashes = to - from == 10 && text[from + 4] == '-' && text[from + 7] == '-';
        if (to - from != 8 && !dashes) {
            return false;
        }
        int day = 0;
        for (int i = from; i < to; i++) {
            if (text[i] >= '0' && text[i] <= '9') {
                day = day * 10 + (text[i] - '0');
            } else if (!dashes) {
                return false;
            }
        }
        return day >= 19000101 && day <= 21001231 && Days.exists(day);
    }
}
