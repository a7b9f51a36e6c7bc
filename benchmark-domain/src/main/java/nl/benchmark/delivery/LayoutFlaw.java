package nl.benchmark.delivery;

import java.io.Serializable;
import java.util.List;

/**
 * One thing that is wrong with a table of a layout.
 *
 * @param line of the table, from 1 (the header); 0 when it is about no line
 * @param column empty when it is about the whole line
 */
public record LayoutFlaw(Table table, int line, String column, LayoutFault fault, List<String> arguments)
        implements Serializable {

    /** Which of the two. */
    public enum Table {
        FIELDS,
        CODES
    }

    public LayoutFlaw {
        arguments = List.copyOf(arguments);
    }

    /** For a log or a terminal: {@code fields line 3, length: LENGTH [1, 8]}. */
    @Override
    public String toString() {
        return table.name().toLowerCase(java.util.Locale.ROOT)
                + (line == 0 ? "" : " line " + line)
                + (column.isEmpty() ? "" : ", " + column)
                + ": " + fault + (arguments.isEmpty() ? "" : " " + arguments);
    }
}
