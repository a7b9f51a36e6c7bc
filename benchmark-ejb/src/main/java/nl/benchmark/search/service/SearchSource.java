package nl.benchmark.search.service;

import nl.benchmark.search.SearchKind;
import nl.benchmark.search.SearchResult;
import nl.benchmark.shared.SearchWords;

/** What a feature offers to the search. It asks its own service, so that rights and lines of the log stay there. */
public interface SearchSource {

    SearchKind kind();

    /** @param language {@code nl} or {@code en}, of the reader */
    SearchResult find(SearchWords words, String language);
}
