package nl.benchmark.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.benchmark.account.Role;
import nl.benchmark.shared.SearchWords;
import org.junit.jupiter.api.Test;

class SearchResultTest {

    private static SearchResult found(int number) {
        List<Integer> all = IntStream.range(0, number).boxed().toList();
        return SearchResult.of(
                SearchKind.INVOICES,
                SearchWords.of(""),
                all,
                one -> new SearchHit(one.toString(), one.toString(), null, null));
    }

    @Test
    void showsTenAndTellsHowManyThereAre() {
        assertThat(found(10).hasMore()).isFalse();
        assertThat(found(11).hits()).hasSize(10);
        assertThat(found(11).hasMore()).isTrue();
        assertThat(found(11).total()).isEqualTo(11);
    }

    @Test
    void whatBeginsWithTheWordComesFirst() {
        List<String> names = List.of("Alblasserdam", "Amersfoort", "Edam-Volendam", "Âmsterdam");

        SearchResult found = SearchResult.of(
                SearchKind.ORGANISATIONS, SearchWords.of("am"), names, name -> new SearchHit("GM1", name, null, null));

        assertThat(found.hits())
                .extracting(SearchHit::title)
                .containsExactly("Amersfoort", "Âmsterdam", "Alblasserdam", "Edam-Volendam");
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
