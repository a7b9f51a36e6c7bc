package nl.benchmark.registration.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.benchmark.registration.RegistrationRow;
import nl.benchmark.search.SearchHit;
import nl.benchmark.search.SearchKind;
import nl.benchmark.search.SearchResult;
import nl.benchmark.search.service.SearchSource;
import nl.benchmark.shared.SearchWords;

/** Registrations by name and contact person. */
@ApplicationScoped
class RegistrationSearch implements SearchSource {

    @EJB
    private RegistrationDesk desk;

    @Override
    public SearchKind kind() {
        return SearchKind.REGISTRATIONS;
    }

    @Override
    public SearchResult find(SearchWords words, String language) {
        List<RegistrationRow> found =
                desk.registrations().stream().filter(row -> row.matches(words)).toList();
        return SearchResult.of(
                kind(),
                words,
                found,
                row -> new SearchHit(
                        Long.toString(row.id()),
                        row.name(),
                        row.form().contact().name(),
                        row.state()));
    }
}
