package nl.benchmark.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ACC-4 Within the areas of work of an account")
class WorkScopeTest {

    private static final WorkScope FEES = WorkScope.only(List.of(WorkArea.FEES));
    private static final ServicePlace INVOICES = new ServicePlace(Set.of(WorkArea.FEES), false);
    private static final ServicePlace LOGS = new ServicePlace(Set.of(WorkArea.SUPERVISION), false);
    private static final ServicePlace BOTH = new ServicePlace(Set.of(WorkArea.SUPERVISION, WorkArea.FEES), false);
    private static final ServicePlace OWN_ACCOUNT = new ServicePlace(Set.of(), true);
    private static final ServicePlace ACCOUNTS = ServicePlace.of(Caller.class);

    @Test
    @DisplayName("lies what one of its areas has, and what everybody needs")
    void within() {
        assertThat(FEES.reaches(INVOICES)).isTrue();
        assertThat(FEES.reaches(BOTH)).isTrue();
        assertThat(FEES.reaches(OWN_ACCOUNT)).isTrue();
        assertThat(FEES.includes(WorkArea.FEES)).isTrue();
    }

    @Test
    @DisplayName("does not lie what another area has, and never what is about accounts")
    void outside() {
        assertThat(FEES.reaches(LOGS)).isFalse();
        assertThat(FEES.includes(WorkArea.SUPERVISION)).isFalse();
        assertThat(WorkScope.only(List.of(WorkArea.values())).reaches(ACCOUNTS)).isFalse();
    }

    @Test
    @DisplayName("lies nothing but what everybody needs when no area was chosen")
    void none() {
        assertThat(WorkScope.only(List.of()).reaches(INVOICES)).isFalse();
        assertThat(WorkScope.only(List.of()).reaches(OWN_ACCOUNT)).isTrue();
    }

    @Test
    @DisplayName("lies everything for who is not external")
    void everything() {
        assertThat(WorkScope.EVERYTHING.reaches(LOGS)).isTrue();
        assertThat(WorkScope.EVERYTHING.reaches(ACCOUNTS)).isTrue();
        assertThat(WorkScope.EVERYTHING.includes(WorkArea.RETENTION)).isTrue();
    }

    @Test
    @DisplayName("stays whoever looks as somebody else, or works for another organisation")
    void stays() {
        Caller external = new Caller(1, "a@b.invalid", "A", Role.ADMINISTRATOR, null, null, "nl").within(FEES);
        assertThat(external.lookingAs(2, "GM0363", "proef").scope()).isEqualTo(FEES);
        assertThat(external.mayAlsoChoose(List.of("GM0363")).scope()).isEqualTo(FEES);
    }
}
