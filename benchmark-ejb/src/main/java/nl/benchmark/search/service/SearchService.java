package nl.benchmark.search.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.benchmark.account.Role;
import nl.benchmark.account.Roles;
import nl.benchmark.account.ServicePlace;
import nl.benchmark.account.WorkScope;
import nl.benchmark.audit.NotAudited;
import nl.benchmark.search.SearchResult;
import nl.benchmark.search.SearchRule;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.SearchWords;
import nl.benchmark.shared.service.CallerContext;

/** Looks in every list that the caller may open, by its role and areas of work. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.AUDITOR})
public class SearchService {

    @Inject
    private Instance<SearchSource> sources;

    @Inject
    private CallerContext callers;

    /** Of each list that the caller may open, also when nothing was found in it. Refuses with {@code TOO_SHORT}. */
    @NotAudited(reason = "each list that is searched is read by its own service, with its own line")
    public List<SearchResult> find(String typed, String language) {
        if (!SearchRule.isEnough(typed)) {
            throw new RuleViolation(SearchRule.TOO_SHORT, SearchRule.SHORTEST);
        }
        SearchWords words = SearchWords.of(typed);
        Role role = callers.get().role();
        WorkScope scope = callers.get().scope();
        return StreamSupport.stream(sources.spliterator(), false)
                .filter(source -> source.kind().isFor(role) && scope.reaches(ServicePlace.of(source.getClass())))
                .map(source -> source.find(words, language))
                .sorted(Comparator.comparing(SearchResult::kind))
                .toList();
    }
}
