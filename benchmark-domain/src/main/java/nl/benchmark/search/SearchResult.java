package nl.benchmark.search;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;

/**
 * What was found in one list.
 *
 * @param hits the first of them
 * @param total all of them
 */
public record SearchResult(SearchKind kind, List<SearchHit> hits, int total) implements Serializable {

    /** Shown of each kind; all of them stand in the list itself. */
    public static final int MOST = 10;

    public static <R> SearchResult of(SearchKind kind, List<R> found, Function<R, SearchHit> hit) {
        return new SearchResult(kind, found.stream().limit(MOST).map(hit).toList(), found.size());
    }

    public boolean hasMore() {
        return total > hits.size();
    }
}
