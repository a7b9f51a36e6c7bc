package nl.benchmark.delivery;

/**
 * The values of one record by kenmerk number, after parsing. One object serves the whole file; every value is a number:
 * a code as it is stored, an amount, or a day.
 */
final class ParsedFields {

    static final byte EMPTY = 0;
    /** Was a filler ("not applicable"), which counts as empty. */
    static final byte FILLER = 1;

    static final byte FILLED = 2;
    static final byte NOT_A_CODE = 3;
    static final byte WRONG_TYPE = 4;
    static final byte TOO_LONG = 5;
    static final byte OUT_OF_RANGE = 6;
    static final byte PLAIN_NUMBER = 7;

    final int[] value = new int[Layout.MAX_NUMBER + 1];
    final byte[] state = new byte[Layout.MAX_NUMBER + 1];
    final long[] pseudonym = new long[SubmittedPseudonyms.WORDS];

    boolean filled(int number) {
        return state[number] == FILLED;
    }

    /** Neither filled nor wrong. */
    boolean empty(int number) {
        return state[number] <= FILLER;
    }
}
