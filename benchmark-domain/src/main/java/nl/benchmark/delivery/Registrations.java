package nl.benchmark.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The distinct registration numbers of one file, as bytes in one array, with for each whether it is a caseload benefit
 * (and which) or special assistance.
 */
final class Registrations {

    /** Marks a number that only special assistance uses. */
    static final int GRANTS = -1;

    private final long seed;
    private byte[] bytes = new byte[16 * 1024];
    private int[] ends = new int[1024];
    private int[] benefits = new int[1024];
    private int[] slots = new int[4096];
    private int size;

    private byte[] key = new byte[64];
    private int keyLength;

    Registrations(long seed) {
        this.seed = seed;
    }

    /** The number's index, or -1 when it did not occur yet. */
    int find(char[] text, int from, int to) {
        encode(text, from, to);
        int mask = slots.length - 1;
        int slot = hash(key, 0, keyLength) & mask;
        while (slots[slot] != 0) {
            int index = slots[slot] - 1;
            if (Arrays.equals(bytes, start(index), ends[index], key, 0, keyLength)) {
                return index;
            }
            slot = slot + 1 & mask;
        }
        return -1;
    }

    /** Adds the number that {@link #find} was just asked for and did not find. */
    int addLastSearched(int benefit) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + size / 2);
            benefits = Arrays.copyOf(benefits, size + size / 2);
        }
        int start = start(size);
        if (start + keyLength > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length + bytes.length / 2, start + keyLength));
        }
        System.arraycopy(key, 0, bytes, start, keyLength);
        ends[size] = start + keyLength;
        benefits[size] = benefit;
        place(size);
        size++;
        if (size * 2 > slots.length) {
            slots = new int[slots.length * 2];
            for (int index = 0; index < size; index++) {
                place(index);
            }
        }
        return size - 1;
    }

    private void place(int index) {
        int mask = slots.length - 1;
        int slot = hash(bytes, start(index), ends[index]) & mask;
        while (slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        slots[slot] = index + 1;
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    /** Index of the caseload benefit with this number, or {@link #GRANTS}. */
    int benefit(int index) {
        return benefits[index];
    }

    String text(int index) {
        return new String(bytes, start(index), ends[index] - start(index), StandardCharsets.UTF_8);
    }

    /** Drops what is only needed to find numbers. */
    void seal() {
        slots = null;
        bytes = Arrays.copyOf(bytes, size == 0 ? 0 : ends[size - 1]);
        ends = Arrays.copyOf(ends, size);
        benefits = null;
    }

    private void encode(char[] text, int from, int to) {
        if ((to - from) * 3 > key.length) {
            key = new byte[(to - from) * 3];
        }
        keyLength = 0;
        for (int i = from; i < to; i++) {
            if (text[i] >= 0x80) {
                byte[] encoded = new String(text, from, to - from).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(encoded, 0, key, 0, encoded.length);
                keyLength = encoded.length;
                return;
            }
            key[keyLength++] = (byte) text[i];
        }
    }

    private int hash(byte[] array, int from, int to) {
        long hash = seed;
        for (int i = from; i < to; i++) {
            hash = (hash ^ array[i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) (hash ^ hash >>> 32);
    }
}
