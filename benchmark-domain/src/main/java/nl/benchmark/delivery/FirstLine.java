package nl.benchmark.delivery;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Characters of which the first line was looked at already: it tells whether a file is CSV or of fixed width. */
final class FirstLine extends Reader {

    private final Reader rest;
    private char[] seen = new char[1024];
    private int length;
    private int taken;

    /** Reads up to the first line end after something else than line ends. */
    FirstLine(Reader in) throws IOException {
        rest = in;
        boolean begun = false;
        int checked = 0;
        while (true) {
            for (; checked < length; checked++) {
                boolean lineEnd = seen[checked] == '\n' || seen[checked] == '\r';
                if (lineEnd && begun) {
                    return;
                }
                begun |= !lineEnd;
            }
            if (length == seen.length) {
                seen = Arrays.copyOf(seen, seen.length * 2);
            }
            int read = in.read(seen, length, seen.length - length);
            if (read < 0) {
                return;
            }
            length += read;
        }
    }

    /**
     * Whether it is the header of a CSV file: it has the name of a field or a separator in it, or begins like a name. The
     * names of a header that has none of them are refused later, one by one.
     */
    boolean isHeader(List<LayoutField> fields) {
        String line = new String(seen, 0, length).stripLeading();
        int end = 0;
        while (end < line.length() && line.charAt(end) != '\n' && line.charAt(end) != '\r') {
            end++;
        }
        line = line.substring(0, end);
        if (line.isEmpty() || line.indexOf(';') >= 0) {
            return true;
        }
        String name = line.replace("\"", "").strip().toLowerCase(Locale.ROOT);
        return Character.isLetter(line.charAt(0))
                || line.charAt(0) == '"'
                || fields.stream().anyMatch(field -> field.name().equals(name));
    }

    @Override
    public int read(char[] target, int offset, int wanted) throws IOException {
        if (taken == length) {
            return rest.read(target, offset, wanted);
        }
        int given = Math.min(wanted, length - taken);
        System.arraycopy(seen, taken, target, offset, given);
        taken += given;
        return given;
    }

    @Override
    public void close() {
        // the delivery is closed by whoever opened it
    }
}
