package nl.benchmark.delivery;

/**
 * What of a delivered value may be quoted in a finding. Columns can be shifted, so a pseudonym, a date of birth or a
 * citizen service number can turn up in any column; whatever could be one is shown as its shape only: every digit as 9
 * and every letter as a ({@code 01-02-1960} becomes {@code 99-99-9999}), which is enough to see a wrong notation.
 */
final class Shown {

    /** Longest value quoted in a finding. */
    static final int MAX_LENGTH = 40;

    /** Codes, amounts and months are shorter; names, pseudonyms and registration numbers may be longer. */
    private static final int MAX_VERBATIM = 12;

    /** Nobody who gets a benefit was born in these last years, so such a date is no date of birth. */
    private static final int YEARS_WITHOUT_BIRTHS = 15;

    private Shown() {}

    /** The value itself when it cannot be personal data, else its shape. */
    static String value(char[] text, int from, int to) {
        return hidesSomething(text, from, to) ? shape(text, from, to) : clean(text, from, to);
    }

    /** As {@link #value}, but a recent eight-digit date that cannot be a date of birth or a number is shown. */
    static String date(char[] text, int from, int to, int yearOfDelivery) {
        long digits = digits(text, from, to);
        if (digits >= 10_000_000L && digits < 100_000_000L && to - from <= 10 && !ElevenTest.passes(text, from, to)) {
            long year = digits / 10_000;
            if (year > yearOfDelivery - YEARS_WITHOUT_BIRTHS && year <= yearOfDelivery + 2L) {
                return clean(text, from, to);
            }
        }
        return shape(text, from, to);
    }

    private static boolean hidesSomething(char[] text, int from, int to) {
        if (to - from > MAX_VERBATIM) {
            return true;
        }
        int digits = 0;
        boolean separated = false;
        for (int i = from; i < to; i++) {
            if (text[i] >= '0' && text[i] <= '9') {
                digits++;
            } else if (i > from && (text[i] == '-' || text[i] == '/' || text[i] == '.' || text[i] == ' ')) {
                separated = true;
            }
        }
        return digits >= 7 || (separated && digits >= 4);
    }

    private static long digits(char[] text, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c >= '0' && c <= '9') {
                number = number * 10 + (c - '0');
            } else if (c != '-') {
                return -1;
            }
            if (number > 1_000_000_000L) {
                return -1;
            }
        }
        return number;
    }

    private static String shape(char[] text, int from, int to) {
        StringBuilder shape = new StringBuilder(MAX_LENGTH);
        for (int i = from; i < to && shape.length() < MAX_LENGTH; i++) {
            char c = text[i];
            if (Character.isDigit(c)) {
                shape.append('9');
            } else if (Character.isLetter(c) || Character.isSurrogate(c)) {
                shape.append('a');
            } else if (!Character.isISOControl(c)) {
                shape.append(c < 0x80 ? c : '?');
            }
        }
        return shape.toString();
    }

    private static String clean(char[] text, int from, int to) {
        StringBuilder clean = new StringBuilder(MAX_VERBATIM);
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT && !Character.isSurrogate(c)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }
}
