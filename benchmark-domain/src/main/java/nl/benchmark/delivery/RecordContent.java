package nl.benchmark.delivery;

import java.time.YearMonth;
import java.util.List;

/** What a delivery of a type of {@link RecordType} holds: rows for its tables. */
public final class RecordContent implements DeliveryContent {

    private final RecordType type;
    private final YearMonth month;
    private final List<FactRows> rows;
    private final int[] lines;
    private final int number;

    RecordContent(RecordType type, YearMonth month, List<FactRows> rows, int[] lines, int number) {
        this.type = type;
        this.month = month;
        this.rows = List.copyOf(rows);
        this.lines = lines;
        this.number = number;
    }

    public RecordType type() {
        return type;
    }

    @Override
    public YearMonth month() {
        return month;
    }

    /** In the order of {@link RecordType#tables}. */
    public List<FactRows> rows() {
        return rows;
    }

    /** Physical line, from 1, on which a row of the first table began. */
    public int line(int row) {
        return lines[row];
    }

    /** How many there are of what the {@link RecordType#band} looks at; 0 without a band. */
    public int number() {
        return number;
    }
}
