package nl.benchmark.pseudonym;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.benchmark.pseudonym.PseudonymisationRefusal.Place;
import nl.benchmark.pseudonym.PseudonymisationRefusal.Reason;

/** CSV with separator {@code ;}, RFC 4180 quotes and a header line that says which columns hold the numbers. */
final class RawCsv implements RawContent {

    private enum State {
        FIELD_START,
        UNQUOTED,
        QUOTED,
        QUOTE_SEEN
    }

    private final RawLayout layout;
    private final BsnFields fields;
    private final OutputStream out;
    private final NumberColumns others = new NumberColumns();
    private State state = State.FIELD_START;
    private byte[] record = new byte[4096];
    private int length;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int columns;
    private List<String> header;
    private boolean[] holdsNumbers;
    private long line = 1;
    private long recordLine = 1;
    private byte before;
    private boolean lineFeedDue;

    RawCsv(RawLayout layout, BsnFields fields, OutputStream out) {
        this.layout = layout;
        this.fields = fields;
        this.out = out;
    }

    /** The names in a header line, in lower case. */
    static List<String> names(String headerLine) {
        return Arrays.stream(headerLine.split(";", -1))
                .map(String::strip)
                .map(name -> name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
                        ? name.substring(1, name.length() - 1).strip()
                        : name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    @Override
    public void take(byte[] bytes, int from, int to) throws IOException, PseudonymisationRefusal {
        for (int i = from; i < to; i++) {
            byte c = bytes[i];
            if (lineFeedDue) {
                lineFeedDue = false;
                if (c == '\n') {
                    out.write(c);
                    continue;
                }
            }
            boolean lineEnd = c == '\n' || c == '\r';
            if (lineEnd && state != State.QUOTED) {
                endRecord();
                out.write(c);
                lineFeedDue = c == '\r';
                line++;
                recordLine = line;
                continue;
            }
            step(c);
            keep(c);
            if (lineEnd && (c == '\r' || before != '\r')) {
                line++;
            }
            before = c;
        }
    }

    private void step(byte c) throws PseudonymisationRefusal {
        switch (state) {
            case FIELD_START -> {
                begin();
                if (c == ';') {
                    finish();
                } else {
                    state = c == '"' ? State.QUOTED : State.UNQUOTED;
                }
            }
            case UNQUOTED -> {
                if (c == ';') {
                    finish();
                }
            }
            case QUOTED -> state = c == '"' ? State.QUOTE_SEEN : State.QUOTED;
            case QUOTE_SEEN -> {
                if (c == ';') {
                    finish();
                } else if (c == '"') {
                    state = State.QUOTED;
                } else {
                    throw new PseudonymisationRefusal(Reason.UNREADABLE, new Place(line, ""));
                }
            }
        }
    }

    private void keep(byte c) throws PseudonymisationRefusal {
        if (length == Pseudonymiser.LONGEST_LINE) {
            throw new PseudonymisationRefusal(Reason.LINE_TOO_LONG, new Place(recordLine, ""));
        }
        if (length == record.length) {
            record = Arrays.copyOf(record, record.length * 2);
        }
        record[length++] = c;
    }

    private void begin() {
        if (columns == starts.length) {
            starts = Arrays.copyOf(starts, columns * 2);
            ends = Arrays.copyOf(ends, columns * 2);
        }
        starts[columns] = length;
    }

    /** The field ends before the character that is being read. */
    private void finish() {
        ends[columns++] = length;
        state = State.FIELD_START;
    }

    private void endRecord() throws IOException, PseudonymisationRefusal {
        if (length == 0) {
            return;
        }
        if (state == State.FIELD_START) {
            begin();
        }
        finish();
        if (header == null) {
            readHeader();
        } else {
            writeRecord();
        }
        length = 0;
        columns = 0;
    }

    private void readHeader() throws IOException, PseudonymisationRefusal {
        header = new ArrayList<>();
        holdsNumbers = new boolean[columns];
        boolean any = false;
        for (int column = 0; column < columns; column++) {
            String name =
                    new String(record, starts[column], ends[column] - starts[column], StandardCharsets.ISO_8859_1);
            header.add(names(name).get(0));
            holdsNumbers[column] = layout.names().contains(header.get(column));
            any |= holdsNumbers[column];
        }
        if (!any) {
            throw new PseudonymisationRefusal(Reason.NO_COLUMN);
        }
        out.write(record, 0, length);
    }

    private void writeRecord() throws IOException {
        boolean otherWidth = columns != header.size();
        boolean anyNumber = false;
        int written = 0;
        for (int column = 0; column < columns; column++) {
            int from = starts[column];
            int to = ends[column];
            if (to - from > 1 && record[from] == '"') {
                from++;
                to--;
            }
            while (from < to && isBlank(record[from])) {
                from++;
            }
            while (to > from && isBlank(record[to - 1])) {
                to--;
            }
            if (otherWidth) {
                anyNumber |= NumberColumns.isNumber(record, from, to);
            } else if (holdsNumbers[column]) {
                out.write(record, written, from - written);
                fields.write(record, from, to, recordLine, header.get(column));
                written = to;
            } else {
                others.count(column, record, from, to);
            }
        }
        if (otherWidth) {
            fields.otherWidth(recordLine, anyNumber);
        }
        out.write(record, written, length - written);
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\t';
    }

    @Override
    public void end() throws IOException, PseudonymisationRefusal {
        if (state == State.QUOTED) {
            throw new PseudonymisationRefusal(Reason.UNREADABLE, new Place(recordLine, ""));
        }
        endRecord();
        if (header == null) {
            throw new PseudonymisationRefusal(Reason.EMPTY);
        }
        for (int column = 0; column < header.size(); column++) {
            if (!holdsNumbers[column] && others.refuses(column)) {
                fields.otherColumn(new Place(1, header.get(column)));
            }
        }
    }

    @Override
    public long lines() {
        return line;
    }
}
