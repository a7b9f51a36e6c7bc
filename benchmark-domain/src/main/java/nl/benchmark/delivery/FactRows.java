package nl.benchmark.delivery;

import java.util.Arrays;
import nl.benchmark.delivery.FactTable.Kind;

/**
 * Rows for one {@link FactTable}, kept by column, so that a hundred thousand lines take a few megabytes. An empty value is
 * {@link BusContent#NO_CODE}, {@link BusContent#NO_NUMBER}, {@link BusContent#NO_AMOUNT} or {@link Days#NONE} by kind.
 */
public final class FactRows {

    /** No pseudonym. */
    static final int NOBODY = -1;

    private final FactTable table;
    private final SubmittedPseudonyms pseudonyms;
    private final int[][] values;
    private final String[][] texts;
    private int capacity = 256;
    private int size;

    FactRows(FactTable table, SubmittedPseudonyms pseudonyms) {
        this.table = table;
        this.pseudonyms = pseudonyms;
        int columns = table.columns().size();
        values = new int[columns][];
        texts = new String[columns][];
        for (int column = 0; column < columns; column++) {
            if (kind(column) == Kind.TEXT) {
                texts[column] = new String[capacity];
            } else {
                values[column] = new int[capacity];
            }
        }
    }

    private Kind kind(int column) {
        return table.columns().get(column).kind();
    }

    /** Adds a row; {@code TEXT} columns get no value here. Returns its number, from 0 on. */
    int add(int... row) {
        if (size == capacity) {
            grow();
        }
        for (int column = 0; column < row.length; column++) {
            if (values[column] != null) {
                values[column][size] = row[column];
            }
        }
        return size++;
    }

    void text(int row, int column, String text) {
        texts[column][row] = text;
    }

    void set(int row, int column, int value) {
        values[column][row] = value;
    }

    private void grow() {
        capacity += capacity / 2;
        for (int column = 0; column < values.length; column++) {
            if (values[column] == null) {
                texts[column] = Arrays.copyOf(texts[column], capacity);
            } else {
                values[column] = Arrays.copyOf(values[column], capacity);
            }
        }
    }

    public FactTable table() {
        return table;
    }

    public int size() {
        return size;
    }

    /** Of any column but text and pseudonym. */
    public int value(int row, int column) {
        return values[column][row];
    }

    /** Null when empty. */
    public String text(int row, int column) {
        return texts[column][row];
    }

    /** Whether there is a person in this column. */
    public boolean hasPseudonym(int row, int column) {
        return values[column][row] != NOBODY;
    }

    /** First eight bytes, big-endian, of the pseudonym that the platform stores. */
    public long pseudonymHigh(int row, int column) {
        return pseudonyms.storedHigh(values[column][row]);
    }

    /** Last eight bytes, big-endian, of the pseudonym that the platform stores. */
    public long pseudonymLow(int row, int column) {
        return pseudonyms.storedLow(values[column][row]);
    }
}
