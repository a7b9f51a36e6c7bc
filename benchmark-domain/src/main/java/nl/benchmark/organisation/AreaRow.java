package nl.benchmark.organisation;

import java.io.Serializable;
import java.util.List;

/**
 * An area on a day, as the lists and the API show it.
 *
 * @param members codes of the municipalities in it on that day, in order of code, taking part in a benchmark or not
 */
public record AreaRow(String code, AreaKind kind, String name, List<String> members) implements Serializable {

    public AreaRow {
        members = List.copyOf(members);
    }
}
