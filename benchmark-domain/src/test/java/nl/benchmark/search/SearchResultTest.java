package nl.benchmark.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.benchmark.account.Role;
import org.junit.jupiter.api.Test;

class SearchResultTest {

    private static SearchResult found(int number) {
        List<Integer> all = IntStream.range(0, number).boxed().toList();
        return SearchResult.of(
                SearchKind.INVOICES, all, one -> new SearchHit(one.toString(), one.toString(), null, null));
    }

    @Test
    void showsTenAndTellsHowManyThereAre() {
        assertThat(found(10).hasMore()).isFalse();
        assertThat(found(11).hits()).hasSize(10);
        assertThat(found(11).hasMore()).isTrue();
        assertThat(found(11).total()).isEqualTo(11);
    }

    @Test
    void twoCharactersAreEnough() {
        assertThat(SearchRule.isEnough(" a ")).isFalse();
        assertThat(SearchRule.isEnough(null)).isFalse();
        assertThat(SearchRule.isEnough("ab")).isTrue();
    }

    @Test
    void theHelpdeskFindsNoInvoiceAndNoAccount() {
        assertThat(SearchKind.INVOICES.isFor(Role.HELPDESK)).isFalse();
        assertThat(SearchKind.ACCOUNTS.isFor(Role.HELPDESK)).isFalse();
        assertThat(SearchKind.ORGANISATIONS.isFor(Role.HELPDESK)).isTrue();
    }
}
