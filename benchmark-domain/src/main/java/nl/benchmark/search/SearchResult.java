package nl.benchmark.search;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import nl.benchmark.shared.SearchWords;

/**
 * What was found in one list.
 *
 * @param hits the first of them
 * @param total all of them
 */
public record SearchResult(SearchKind kind, List<SearchHit> hits, int total) implements Serializable {

    /** Shown of each kind; all of them stand in the list itself. */
    public static final int MOST = 10;

    /** In the order in which they were found, but what begins with the words comes first: who types "am" means Amsterdam. */
    public static <R> SearchResult of(SearchKind kind, SearchWords words, List<R> found, Function<R, SearchHit> hit) {
        List<SearchHit> hits = found.stream()
                .map(hit)
                .sorted(Comparator.comparing(one -> !words.begin(one.title(), one.key())))
                .limit(MOST)
                .toList();
        return new SearchResult(kind, hits, found.size());
    }

    public boolean hasMore() {
        return total > hits.size();
    }
}
