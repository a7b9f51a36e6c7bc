package nl.benchmark.delivery;

import java.util.Arrays;

/**
 * The texts of one record by kenmerk number, as they came, without the blanks around them. Reused for every record, so
 * that reading a line makes no objects.
 */
final class FieldTexts {

    /** Nothing in a layout is longer; what is, is wrong however it goes on. */
    static final int KEPT_LENGTH = 256;

    final int[] from = new int[Layout.MAX_NUMBER + 1];
    final int[] to = new int[Layout.MAX_NUMBER + 1];
    char[] text;
    private int used;

    FieldTexts() {
        this(new char[2048]);
    }

    /** @param text where the values are, or will be */
    FieldTexts(char[] text) {
        this.text = text;
    }

    void clear() {
        used = 0;
        Arrays.fill(from, 0);
        Arrays.fill(to, 0);
    }

    /** Takes the value of a field; only the first {@value #KEPT_LENGTH} characters are kept. */
    void set(int number, char[] source, int start, int end) {
        int length = Math.min(end - start, KEPT_LENGTH);
        if (used + length > text.length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, used + length));
        }
        if (length <= 16) {
            for (int i = 0; i < length; i++) {
                text[used + i] = source[start + i];
            }
        } else {
            System.arraycopy(source, start, text, used, length);
        }
        from[number] = used;
        used += length;
        to[number] = used;
    }

    /** So many characters of the text are of this record. */
    int used() {
        return used;
    }

    boolean has(int number) {
        return to[number] > from[number];
    }

    String textOf(int number) {
        return new String(text, from[number], to[number] - from[number]);
    }
}
