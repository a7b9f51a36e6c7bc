package nl.benchmark.organisation.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.benchmark.organisation.Organisation;
import nl.benchmark.search.SearchHit;
import nl.benchmark.search.SearchKind;
import nl.benchmark.search.SearchResult;
import nl.benchmark.search.service.SearchSource;
import nl.benchmark.shared.SearchWords;

/** Organisations of today by code and name. */
@ApplicationScoped
class OrganisationSearch implements SearchSource {

    @EJB
    private OrganisationService organisations;

    @Inject
    private Clock clock;

    @Override
    public SearchKind kind() {
        return SearchKind.ORGANISATIONS;
    }

    @Override
    public SearchResult find(SearchWords words, String language) {
        LocalDate today = LocalDate.now(clock);
        List<Organisation> found = organisations.geography().organisations().stream()
                .filter(one -> one.validity().contains(today) && words.in(one.name(), one.code()))
                .sorted(Comparator.comparing(Organisation::name))
                .toList();
        return SearchResult.of(
                kind(), words, found, one -> new SearchHit(one.code(), one.name(), one.code(), one.kind()));
    }
}
