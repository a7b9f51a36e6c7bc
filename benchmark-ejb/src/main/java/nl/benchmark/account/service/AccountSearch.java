package nl.benchmark.account.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.benchmark.account.AccountRow;
import nl.benchmark.search.SearchHit;
import nl.benchmark.search.SearchKind;
import nl.benchmark.search.SearchResult;
import nl.benchmark.search.service.SearchSource;
import nl.benchmark.shared.SearchWords;

/** Accounts by name and address. */
@ApplicationScoped
class AccountSearch implements SearchSource {

    @EJB
    private AccountsService accounts;

    @Override
    public SearchKind kind() {
        return SearchKind.ACCOUNTS;
    }

    @Override
    public SearchResult find(SearchWords words, String language) {
        List<AccountRow> found = accounts.accounts().stream()
                .filter(row -> words.in(row.name(), row.email()))
                .toList();
        return SearchResult.of(
                kind(),
                words,
                found,
                row -> new SearchHit(Long.toString(row.id()), row.name(), row.email(), row.role()));
    }
}
