package nl.benchmark.delivery;

import java.util.Arrays;

/** Finds the row of a person by benefit and pseudonym, without an object per person. */
final class PersonRows {

    private static final int NONE = -1;

    private long[] keys = new long[4096];
    private int[] rows = filled(4096);
    private int size;

    private static int[] filled(int capacity) {
        int[] rows = new int[capacity];
        Arrays.fill(rows, NONE);
        return rows;
    }

    private static long key(int benefit, int pseudonym) {
        return (long) benefit << 32 | pseudonym;
    }

    /** The row, or -1. */
    int find(int benefit, int pseudonym) {
        long key = key(benefit, pseudonym);
        int slot = slot(key);
        return rows[slot];
    }

    void put(int benefit, int pseudonym, int row) {
        if (size * 2 >= rows.length) {
            grow();
        }
        long key = key(benefit, pseudonym);
        int slot = slot(key);
        keys[slot] = key;
        rows[slot] = row;
        size++;
    }

    /** Where the key is, or would be put. */
    private int slot(long key) {
        int mask = rows.length - 1;
        long hash = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash >>> 32) & mask;
        while (rows[slot] != NONE && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldRows = rows;
        keys = new long[oldKeys.length * 2];
        rows = filled(oldRows.length * 2);
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                rows[slot] = oldRows[i];
            }
        }
    }
}
