package nl.benchmark.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.benchmark.account.AccountRow;
import nl.benchmark.account.AccountState;
import nl.benchmark.account.Rights;
import nl.benchmark.account.Role;
import nl.benchmark.ui.ListPage;
import nl.benchmark.ui.ListState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** ACC-2: the list of accounts when there are several hundred. */
class AccountsFilterTest {

    private final AccountsFilter filter = new AccountsFilter();

    private static AccountRow account(long id, String name, String organisation, boolean password) {
        return new AccountRow(
                id,
                name,
                "p" + id + "@voorbeeld.invalid",
                organisation == null ? Role.HELPDESK : Role.READER,
                organisation,
                true,
                null,
                password,
                false,
                null,
                null,
                id % 2 == 0 ? Instant.EPOCH.plusSeconds(id) : null,
                Rights.of(Role.READER),
                null);
    }

    private static String organisation(AccountRow row) {
        return row.organisation() == null ? "Benchmarkorganisatie" : "Gemeente " + row.organisation();
    }

    private static AccountState state(AccountRow row) {
        return row.password() ? AccountState.ACTIVE : AccountState.INVITATION_ENDED;
    }

    private List<Long> found(AccountRow... rows) {
        return filter
                .apply(List.of(rows), AccountsFilterTest::organisation, AccountsFilterTest::state, LocalDate.EPOCH)
                .stream()
                .map(AccountRow::id)
                .toList();
    }

    @Test
    @DisplayName("ACC-2 Words are looked for in name, address and organisation, whatever the capitals")
    void words() {
        AccountRow first = account(1, "Anneke Bos", "GM0363", true);
        AccountRow second = account(2, "Bert Vos", null, true);
        filter.setText(" BOS ");
        assertThat(found(first, second)).containsExactly(1L);
        filter.setText("p2@");
        assertThat(found(first, second)).containsExactly(2L);
        filter.setText("gm0363");
        assertThat(found(first, second)).containsExactly(1L);
    }

    @Test
    @DisplayName(
            "ACC-2 Of staff or participants, and in a state; what the address says that is not there filters nothing away by mistake")
    void kindAndState() {
        AccountRow participant = account(1, "A", "GM0363", true);
        AccountRow staff = account(2, "B", null, false);
        filter.setKind("staff");
        assertThat(found(participant, staff)).containsExactly(2L);
        filter.setKind("participants");
        assertThat(found(participant, staff)).containsExactly(1L);
        filter.setKind("unknown");
        filter.setState("INVITATION_ENDED");
        assertThat(found(participant, staff)).containsExactly(2L);
    }

    @Test
    @DisplayName("ACC-2 Three hundred accounts are six pages of fifty, each account on one of them")
    void pages() {
        List<AccountRow> all = IntStream.range(0, 300)
                .mapToObj(i -> account(i, "Naam " + i, i % 3 == 0 ? null : "GM0" + i % 7, true))
                .toList();
        ListState order = new ListState("organisation", 50);
        List<Long> seen = IntStream.rangeClosed(1, 6)
                .mapToObj(number -> {
                    order.setPage(Integer.toString(number));
                    return order.page(all, AccountsFilter.orders(AccountsFilterTest::organisation));
                })
                .peek(page -> assertThat(page.pages()).isEqualTo(6))
                .map(ListPage::rows)
                .flatMap(List::stream)
                .map(AccountRow::id)
                .toList();

        assertThat(seen).hasSize(300).doesNotHaveDuplicates();
    }
}
