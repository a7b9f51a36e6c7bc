package nl.benchmark.delivery;

import java.util.Arrays;
import nl.benchmark.pseudonym.Rekeying;

/**
 * The distinct pseudonyms of one file and what the platform stores for them. A submitted one lives here as packed
 * numbers, only while the file is read: each is re-keyed once, and two can be put in the order of their texts, which
 * decides who is the main person of a benefit when birth dates are equal.
 */
final class SubmittedPseudonyms {

    /** Numbers per packed pseudonym: 43 characters of six bits, ten to a number. */
    static final int WORDS = 5;

    static final int TEXT_LENGTH = 46;

    private static final int KEPT_LENGTH = 36;

    private static final int PREFIX = 3;
    private static final int PER_WORD = 10;

    /** The 64 characters in the order of their codes, so that packed numbers order like the texts. */
    private static final byte[] RANKS = new byte[128];

    private static final char[] CHARACTERS = new char[64];

    static {
        Arrays.fill(RANKS, (byte) -1);
        int rank = 0;
        for (char c = 0; c < RANKS.length; c++) {
            if (c == '-' || c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
                CHARACTERS[rank] = c;
                RANKS[c] = (byte) rank++;
            }
        }
    }

    private final Rekeying rekeying;
    private final long seed;
    private final long[] highLow = new long[2];
    private long[] packed = new long[1024 * WORDS];
    private long[] stored = new long[1024 * 2];
    private int[] slots = new int[4096];
    private int size;

    SubmittedPseudonyms(Rekeying rekeying, long seed) {
        this.rekeying = rekeying;
        this.seed = seed;
    }

    /** Packs {@code v1:} and 43 characters base64url; false when the text is anything else. */
    static boolean pack(char[] text, int from, int to, long[] words) {
        if (to - from != TEXT_LENGTH || text[from] != 'v' || text[from + 1] != '1' || text[from + 2] != ':') {
            return false;
        }
        int wrong = 0;
        int at = from + PREFIX;
        for (int word = 0; word < WORDS; word++) {
            int end = Math.min(at + PER_WORD, to);
            long bits = 0;
            for (; at < end; at++) {
                char c = text[at];
                int rank = c < 128 ? RANKS[c] : -1;
                wrong |= rank;
                bits = bits << 6 | (rank & 63);
            }
            words[word] = bits;
        }
        return wrong >= 0;
    }

    /** Packs a pseudonym of the platform as it stands in a kept file; false when the text is anything else. */
    static boolean packKept(char[] text, int from, int to, long[] words) {
        if (to - from != KEPT_LENGTH) {
            return false;
        }
        Arrays.fill(words, 0);
        int digits = 0;
        for (int i = 0; i < KEPT_LENGTH; i++) {
            char c = text[from + i];
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            int digit = Character.digit(c, 16);
            if (dash ? c != '-' : c > 127 || digit < 0) {
                return false;
            }
            if (!dash) {
                words[digits / PER_WORD] = words[digits / PER_WORD] << 6 | digit;
                digits++;
            }
        }
        return true;
    }

    /** How many distinct pseudonyms the file has so far. */
    int size() {
        return size;
    }

    /** The number of this pseudonym within the file, from 0 on; a new one is re-keyed. */
    int indexOf(long[] words) {
        int mask = slots.length - 1;
        int slot = hash(words, 0) & mask;
        while (slots[slot] != 0) {
            int index = slots[slot] - 1;
            if (equal(words, index)) {
                return index;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = size + 1;
        return add(words);
    }

    private int add(long[] words) {
        if ((size + 1) * WORDS > packed.length) {
            packed = Arrays.copyOf(packed, packed.length + packed.length / 2 / WORDS * WORDS);
        }
        if ((size + 1) * 2 > stored.length) {
            stored = Arrays.copyOf(stored, stored.length + stored.length / 4 * 2);
        }
        System.arraycopy(words, 0, packed, size * WORDS, WORDS);
        rekeying.rekey(text(words), highLow);
        stored[size * 2] = highLow[0];
        stored[size * 2 + 1] = highLow[1];
        size++;
        if (size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int index = 0; index < size; index++) {
            int slot = hash(packed, index * WORDS) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = index + 1;
        }
    }

    private int hash(long[] words, int from) {
        long hash = seed;
        for (int i = from; i < from + WORDS; i++) {
            hash = (hash ^ words[i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return (int) (hash ^ hash >>> 17);
    }

    private boolean equal(long[] words, int index) {
        for (int i = 0; i < WORDS; i++) {
            if (packed[index * WORDS + i] != words[i]) {
                return false;
            }
        }
        return true;
    }

    /** As the texts compare. */
    int compare(int one, int other) {
        for (int i = 0; i < WORDS; i++) {
            int order = Long.compare(packed[one * WORDS + i], packed[other * WORDS + i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Forgets everything that was submitted; only what the platform stores is left. */
    void seal() {
        packed = null;
        slots = null;
        stored = Arrays.copyOf(stored, size * 2);
    }

    long storedHigh(int index) {
        return stored[index * 2];
    }

    long storedLow(int index) {
        return stored[index * 2 + 1];
    }

    private static String text(long[] words) {
        char[] text = new char[TEXT_LENGTH];
        text[0] = 'v';
        text[1] = '1';
        text[2] = ':';
        int at = PREFIX;
        for (int word = 0; word < WORDS; word++) {
            int count = Math.min(PER_WORD, TEXT_LENGTH - at);
            for (int i = count - 1; i >= 0; i--) {
                text[at++] = CHARACTERS[(int) (words[word] >>> 6 * i) & 63];
            }
        }
        return new String(text);
    }
}
