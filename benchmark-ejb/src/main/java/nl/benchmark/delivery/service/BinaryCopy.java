package nl.benchmark.delivery.service;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import nl.benchmark.delivery.BusContent;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows to PostgreSQL in its binary COPY format: no text to make here and none to read there. Missing values are given by
 * the sentinels of the columns they come from.
 */
final class BinaryCopy implements AutoCloseable {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int BUFFER = 1 << 16;
    private static final int LARGEST_FIELD = 1 << 12;
    /** 2000-01-01, from which PostgreSQL counts days. */
    private static final int EPOCH = 10_957;

    private final CopyIn copy;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    BinaryCopy(Connection connection, String table, String columns) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + columns + ") from stdin with (format binary)");
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    void row(int fields) throws SQLException {
        if (buffer.remaining() < LARGEST_FIELD) {
            flush();
        }
        buffer.putShort((short) fields);
    }

    void nothing() {
        buffer.putInt(-1);
    }

    void smallint(int value, boolean missing) throws SQLException {
        room();
        if (missing) {
            nothing();
        } else {
            buffer.putInt(2).putShort((short) value);
        }
    }

    void integer(int value, boolean missing) throws SQLException {
        room();
        if (missing) {
            nothing();
        } else {
            buffer.putInt(4).putInt(value);
        }
    }

    /** Whole euros, {@link BusContent#NO_AMOUNT} for none. */
    void amount(int amount) throws SQLException {
        integer(amount, amount == BusContent.NO_AMOUNT);
    }

    /** {@link BusContent#NO_CODE} for none. */
    void code(int code) throws SQLException {
        smallint(code, code == BusContent.NO_CODE);
    }

    /** {@link BusContent#NO_NUMBER} for none. */
    void number(int number) throws SQLException {
        smallint(number, number == BusContent.NO_NUMBER);
    }

    void bool(boolean value) throws SQLException {
        room();
        buffer.putInt(1).put((byte) (value ? 1 : 0));
    }

    /** @param yyyymmdd the date as a number, 0 for none */
    void date(int yyyymmdd) throws SQLException {
        room();
        if (yyyymmdd == 0) {
            nothing();
        } else {
            buffer.putInt(4).putInt(epochDay(yyyymmdd) - EPOCH);
        }
    }

    void uuid(long high, long low) throws SQLException {
        room();
        buffer.putInt(16).putLong(high).putLong(low);
    }

    void text(String value) throws SQLException {
        if (value == null) {
            room();
            nothing();
            return;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        if (bytes.length + Integer.BYTES > buffer.remaining()) {
            flush();
        }
        buffer.putInt(bytes.length).put(bytes);
    }

    /** Days since 1970-01-01 of a date of the Gregorian calendar, without an object for each. */
    static int epochDay(int yyyymmdd) {
        int year = yyyymmdd / 10_000;
        int month = yyyymmdd / 100 % 100;
        int day = yyyymmdd % 100;
        int shifted = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(shifted, 400);
        int ofEra = shifted - era * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        int dayOfEra = ofEra * 365 + ofEra / 4 - ofEra / 100 + dayOfYear;
        return era * 146_097 + dayOfEra - 719_468;
    }

    private void room() throws SQLException {
        if (buffer.remaining() < 64) {
            flush();
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    /** Writes the end and waits for the server; returns the number of rows it took. */
    long finish() throws SQLException {
        room();
        buffer.putShort((short) -1);
        flush();
        return copy.endCopy();
    }

    /** When something went wrong on the way: tells the server to forget it. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
