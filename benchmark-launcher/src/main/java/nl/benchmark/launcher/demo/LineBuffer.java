package nl.benchmark.launcher.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/** Builds a CSV of plain ASCII fields that need no quotes, separated by semicolons, without an object per field. */
final class LineBuffer {

    private static final int LONGEST_FIELD = 64;

    private byte[] bytes;
    private int length;

    LineBuffer(int capacity) {
        this.bytes = new byte[capacity + LONGEST_FIELD];
    }

    LineBuffer text(String ascii) {
        room(ascii.length() + 1);
        for (int i = 0; i < ascii.length(); i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
        bytes[length++] = ';';
        return this;
    }

    LineBuffer empty() {
        room(1);
        bytes[length++] = ';';
        return this;
    }

    LineBuffer empty(int fields) {
        for (int i = 0; i < fields; i++) {
            empty();
        }
        return this;
    }

    /** Not negative. */
    LineBuffer number(int number) {
        return digits(number, digitsOf(number));
    }

    /** {@code jjjjmmdd}, nothing for {@code null}. */
    LineBuffer date(LocalDate day) {
        if (day == null) {
            return empty();
        }
        return digits(day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth(), 8);
    }

    LineBuffer raw(byte[] fields) {
        room(fields.length);
        System.arraycopy(fields, 0, bytes, length, fields.length);
        length += fields.length;
        return this;
    }

    void endLine() {
        bytes[length - 1] = '\n';
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.US_ASCII);
    }

    private LineBuffer digits(int number, int count) {
        room(count + 1);
        int rest = number;
        for (int i = length + count - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += count;
        bytes[length++] = ';';
        return this;
    }

    private static int digitsOf(int number) {
        int count = 1;
        for (int rest = number / 10; rest > 0; rest /= 10) {
            count++;
        }
        return count;
    }

    private void room(int needed) {
        if (bytes.length - length < needed) {
            bytes = Arrays.copyOf(bytes, bytes.length + bytes.length / 2 + needed);
        }
    }
}
