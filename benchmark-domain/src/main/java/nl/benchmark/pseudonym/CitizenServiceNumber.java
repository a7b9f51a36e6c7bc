package nl.benchmark.pseudonym;

/**
 * Burgerservicenummer as a raw file holds it: eight or nine digits, of which the weighted sum 9·a + 8·b + … + 2·h − i is
 * a multiple of eleven. Eight digits are nine with a leading zero. Zeros only mean "not applicable" and are no number,
 * and so do nines only. Source: formats-deliveries, common rules.
 */
public final class CitizenServiceNumber {

    static final int DIGITS = 9;

    private static final int NONE = -1;
    private static final int NINES = 999_999_999;

    private CitizenServiceNumber() {}

    /** The number, or -1 when these characters are none. */
    static int of(byte[] text, int from, int to) {
        int length = to - from;
        if (length != DIGITS && length != DIGITS - 1) {
            return NONE;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            number = number * 10 + digit;
        }
        return passes(number) ? number : NONE;
    }

    /** Nine zeros or nine nines: the person has no number, or it does not apply. */
    static boolean isFiller(byte[] text, int from, int to) {
        if (to - from != DIGITS || (text[from] != '0' && text[from] != '9')) {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            if (text[i] != text[from]) {
                return false;
            }
        }
        return true;
    }

    /** The eleven-test, of a number of at most nine digits; zero and nines only do not pass. */
    public static boolean passes(int number) {
        if (number <= 0 || number == NINES) {
            return false;
        }
        int sum = -(number % 10);
        int rest = number / 10;
        for (int weight = 2; rest > 0; weight++) {
            sum += weight * (rest % 10);
            rest /= 10;
        }
        return sum % 11 == 0;
    }
}
