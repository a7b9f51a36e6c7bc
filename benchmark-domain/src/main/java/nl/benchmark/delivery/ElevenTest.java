package nl.benchmark.delivery;

import nl.benchmark.pseudonym.CitizenServiceNumber;

/**
 * Recognises a citizen service number (burgerservicenummer): eight or nine digits, also written with dots, dashes or
 * spaces or with more leading zeros, whose weighted sum 9·a + 8·b + … + 2·h − i is a multiple of eleven. Zeros only and
 * nines only mean "not applicable" and are no number.
 */
final class ElevenTest {

    private static final int MOST_DIGITS = 9;

    private ElevenTest() {}

    static boolean passes(char[] text, int from, int to) {
        int length = to - from;
        if (length < MOST_DIGITS - 1 || length > 2 * MOST_DIGITS) {
            return false;
        }
        int given = 0;
        int significant = 0;
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c >= '0' && c <= '9') {
                given++;
                if (significant > 0 || c != '0') {
                    if (++significant > MOST_DIGITS) {
                        return false;
                    }
                    number = number * 10 + (c - '0');
                }
            } else if (c != '.' && c != '-' && c != ' ') {
                return false;
            }
        }
        return given >= MOST_DIGITS - 1 && CitizenServiceNumber.passes(number);
    }
}
