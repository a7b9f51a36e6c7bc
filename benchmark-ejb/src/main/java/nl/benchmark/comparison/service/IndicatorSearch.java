package nl.benchmark.comparison.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.search.SearchHit;
import nl.benchmark.search.SearchKind;
import nl.benchmark.search.SearchResult;
import nl.benchmark.search.service.SearchSource;
import nl.benchmark.shared.SearchWords;

/** Indicators by code and name. */
@ApplicationScoped
class IndicatorSearch implements SearchSource {

    @EJB
    private FigureService figures;

    @Override
    public SearchKind kind() {
        return SearchKind.INDICATORS;
    }

    @Override
    public SearchResult find(SearchWords words, String language) {
        List<IndicatorDefinition> found = figures.indicators().stream()
                .filter(one -> words.in(one.code(), one.name(language)))
                .toList();
        return SearchResult.of(
                kind(), words, found, one -> new SearchHit(one.code(), one.name(language), one.code(), one.module()));
    }
}
