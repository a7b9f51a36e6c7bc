package nl.benchmark.ui;

import java.io.Serial;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which rows of a list are ticked, by their number in the database; on a page as {@code chosen.rows[row.id()]}. */
public class Chosen implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Map<Long, Boolean> rows = new HashMap<>();

    /** In order of number. */
    public List<Long> ids() {
        return rows.entrySet().stream()
                .filter(entry -> Boolean.TRUE.equals(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    public boolean isNothing() {
        return ids().isEmpty();
    }

    public void clear() {
        rows.clear();
    }

    /** For the boxes of the page. */
    public Map<Long, Boolean> getRows() {
        return rows;
    }
}
