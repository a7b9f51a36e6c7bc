package nl.benchmark.ui;

import java.io.Serializable;
import java.util.List;

/**
 * One page of a list.
 *
 * @param total rows on all pages together
 * @param number of this page, from 1
 * @param first place of its first row in the whole, from 1
 */
public record ListPage<R>(List<R> rows, int total, int number, int pages, int first) implements Serializable {

    /** Place of its last row in the whole. */
    public int last() {
        return first + rows.size() - 1;
    }

    public boolean hasSeveralPages() {
        return pages > 1;
    }
}
