package nl.benchmark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A list's order and page come from its address, where anybody can write anything. */
class ListStateTest {

    private static final Map<String, Comparator<Integer>> ORDERS =
            Map.of("size", Comparator.naturalOrder(), "last", Comparator.comparing((Integer one) -> one % 10));
    private static final List<Integer> ROWS = List.of(31, 12, 25, 14, 50);

    private final ListState state = new ListState("-size", 2);

    @Test
    void startsInTheStandardOrder() {
        ListPage<Integer> page = state.page(ROWS, ORDERS);

        assertThat(page.rows()).containsExactly(50, 31);
        assertThat(page.total()).isEqualTo(5);
        assertThat(page.pages()).isEqualTo(3);
        assertThat(page.first()).isEqualTo(1);
        assertThat(page.last()).isEqualTo(2);
    }

    @Test
    void sortsByTheKeyInTheAddress() {
        state.setSort("last");

        assertThat(state.sorted(ROWS, ORDERS)).containsExactly(50, 31, 12, 14, 25);
        assertThat(state.direction("last")).isEqualTo("ascending");
        assertThat(state.direction("size")).isEqualTo("none");
        assertThat(state.toggled("last")).isEqualTo("-last");
        assertThat(state.toggled("size")).isEqualTo("size");
    }

    @Test
    void takesTheStandardForAnUnknownKey() {
        state.setSort("-password");

        assertThat(state.page(ROWS, ORDERS).rows()).containsExactly(50, 31);
    }

    @Test
    void showsTheLastPageForOneBeyondIt() {
        state.setPage("99");

        ListPage<Integer> page = state.page(ROWS, ORDERS);

        assertThat(page.rows()).containsExactly(12);
        assertThat(page.number()).isEqualTo(3);
        assertThat(page.last()).isEqualTo(5);
    }

    @Test
    void showsTheFirstPageForWhatIsNoPage() {
        state.setPage("-1");
        assertThat(state.page(ROWS, ORDERS).number()).isEqualTo(1);

        state.setPage("0");
        assertThat(state.page(ROWS, ORDERS).number()).isEqualTo(1);
    }

    @Test
    void hasOnePageWithoutRows() {
        ListPage<Integer> page = state.page(List.of(), ORDERS);

        assertThat(page.pages()).isEqualTo(1);
        assertThat(page.hasSeveralPages()).isFalse();
    }

    @Test
    void leavesEmptyPartsOutOfTheAddress() {
        assertThat(Address.link(new java.util.TreeMap<>(Map.of("text", "den haag & co", "page", ""))))
                .isEqualTo("?text=den+haag+%26+co");
    }
}
