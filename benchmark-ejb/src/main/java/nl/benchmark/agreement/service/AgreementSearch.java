package nl.benchmark.agreement.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.benchmark.agreement.ProgressRow;
import nl.benchmark.search.SearchHit;
import nl.benchmark.search.SearchKind;
import nl.benchmark.search.SearchResult;
import nl.benchmark.search.service.SearchSource;
import nl.benchmark.shared.SearchWords;

/** Participants by the stand of their agreement. */
@ApplicationScoped
class AgreementSearch implements SearchSource {

    @EJB
    private AgreementDesk desk;

    @Override
    public SearchKind kind() {
        return SearchKind.AGREEMENTS;
    }

    @Override
    public SearchResult find(SearchWords words, String language) {
        List<ProgressRow> found = desk.progress().stream()
                .filter(row -> words.in(row.name(), row.organisation()))
                .toList();
        return SearchResult.of(
                kind(),
                words,
                found,
                row -> new SearchHit(
                        row.organisation(),
                        row.name(),
                        row.organisation(),
                        row.standing().state()));
    }
}
