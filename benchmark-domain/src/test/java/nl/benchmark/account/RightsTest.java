package nl.benchmark.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** ACC-2, U17: what the role says, unless something else was said for that benchmark. */
class RightsTest {

    private static Caller caller(Role role, Rights rights) {
        return new Caller(1, "a@b.invalid", "A", role, 1L, "GM0363", "nl", rights);
    }

    @Test
    void withoutAnythingSaidTheRoleSaysIt() {
        assertThat(Rights.of(Role.CONTACT_PERSON).in("WI")).containsExactlyInAnyOrder(Right.values());
        assertThat(Rights.of(Role.DATA_SUPPLIER).in("WI")).containsExactlyInAnyOrder(Right.READ, Right.DELIVER);
        assertThat(Rights.of(Role.READER).in("WI")).containsExactly(Right.READ);
        assertThat(Rights.of(Role.HELPDESK).in("WI")).isEmpty();
    }

    @Test
    void whatIsSaidForOneBenchmarkHoldsThereOnly() {
        Rights rights = Rights.of(Role.READER).with("WI", List.of(Right.DELIVER));

        assertThat(rights.in("WI")).containsExactly(Right.DELIVER);
        assertThat(rights.in("AS")).containsExactly(Right.READ);
        assertThat(Rights.of(Role.READER).with("WI", List.of()).in("WI")).isEmpty();
    }

    @Test
    void groupsFollowTheRights() {
        assertThat(caller(Role.READER, Rights.of(Role.READER)).groups())
                .contains(Roles.PARTICIPANT, Roles.FIGURE_READER)
                .doesNotContain(Roles.SUPPLIER, Roles.ACCOUNT_MANAGER);
        assertThat(caller(Role.READER, Rights.of(Role.READER).with("WI", List.of(Right.DELIVER)))
                        .groups())
                .contains(Roles.SUPPLIER)
                .doesNotContain(Roles.FIGURE_READER);
        assertThat(caller(Role.CONTACT_PERSON, Rights.of(Role.CONTACT_PERSON).with("WI", List.of(Right.READ)))
                        .groups())
                .doesNotContain(Roles.SUPPLIER, Roles.ACCOUNT_MANAGER);
    }

    @Test
    void anAdministratorManagesAccountsAndOtherStaffDoNot() {
        assertThat(caller(Role.ADMINISTRATOR, Rights.of(Role.ADMINISTRATOR)).groups())
                .contains(Roles.ACCOUNT_MANAGER);
        assertThat(caller(Role.HELPDESK, Rights.of(Role.HELPDESK)).groups()).doesNotContain(Roles.ACCOUNT_MANAGER);
        assertThat(caller(Role.AUDITOR, Rights.of(Role.AUDITOR)).groups()).contains(Roles.FIGURE_READER);
    }
}
