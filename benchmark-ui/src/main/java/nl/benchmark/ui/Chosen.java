package nl.benchmark.ui;

import java.io.Serial;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rows of a list are ticked; on a page as {@code chosen.rows[row.id()]}.
 *
 * @param <K> number in the database, or code
 */
public class Chosen<K extends Comparable<K> & Serializable> implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final HashMap<K, Boolean> rows = new HashMap<>();

    /** In their order. */
    public List<K> ids() {
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
    public Map<K, Boolean> getRows() {
        return rows;
    }
}
