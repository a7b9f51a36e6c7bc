package nl.benchmark.comparison;

import java.io.Serializable;
import java.util.List;

/**
 * An own selection of municipalities as pages show it.
 *
 * @param members CBS codes, in order
 */
public record SelectionRow(long id, String name, List<String> members) implements Serializable {

    public SelectionRow {
        members = List.copyOf(members);
    }
}
