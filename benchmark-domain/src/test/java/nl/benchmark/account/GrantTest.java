package nl.benchmark.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.benchmark.shared.RuleViolation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** ACC-2: what an account may do for an organisation that is not its own. */
class GrantTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final Caller home =
            new Caller(7, "a@b.invalid", "A", Role.CONTACT_PERSON, 1L, "GM0363", "nl").mayAlsoChoose(List.of("GM0599"));

    private Caller away(Right... rights) {
        return new Grant(2L, "GM0599", "WI", Set.of(rights), DAY).of(home);
    }

    @Test
    @DisplayName("ACC-2 Away there is what was given, and nothing of what the role may do at home")
    void whatWasGivenAndNoMore() {
        Caller caller = away(Right.READ);

        assertThat(caller.belongsTo("GM0599")).isTrue();
        assertThat(caller.belongsTo("GM0363")).isFalse();
        assertThat(caller.rights().in("WI")).containsExactly(Right.READ);
        assertThat(caller.rights().in("AS")).isEmpty();
        assertThat(caller.groups()).contains(Roles.FIGURE_READER).doesNotContain(Roles.SUPPLIER, Roles.ACCOUNT_MANAGER);
    }

    @Test
    @DisplayName("ACC-2 Delivering for another without reading shows no figures")
    void deliveringOnly() {
        assertThat(away(Right.DELIVER).groups()).contains(Roles.SUPPLIER).doesNotContain(Roles.FIGURE_READER);
    }

    @Test
    @DisplayName("AUD-1 Data of whom one works for are not one's own, so that reading them is a line")
    void notOnesOwn() {
        assertThat(home.owns("GM0363")).isTrue();
        assertThat(home.isAway()).isFalse();
        assertThat(away(Right.READ).owns("GM0599")).isFalse();
        assertThat(away(Right.READ).isAway()).isTrue();
        assertThat(away(Right.READ).home()).contains("GM0363");
    }

    @Test
    @DisplayName("AUD-1 Whoever looks is a reader who owns nothing")
    void looking() {
        Caller looking = new Caller(1, "a@b.invalid", "A", Role.ADMINISTRATOR, null, null, "nl")
                .lookingAs(2L, "GM0599", "een goede reden");

        assertThat(looking.groups())
                .contains(Roles.PARTICIPANT)
                .doesNotContain(Roles.ADMINISTRATOR, Roles.ACCOUNT_MANAGER, Roles.SUPPLIER);
        assertThat(looking.owns("GM0599")).isFalse();
        assertThat(looking.looking().role()).isEqualTo(Role.ADMINISTRATOR);
    }

    @Test
    @DisplayName("ACC-2 A grant works on its last day and not the day after")
    void theLastDayIsIncluded() {
        GrantRow row = new GrantRow(
                1, 7, "A", "a@b.invalid", "nl", "GM0363", List.of(Right.READ), DAY, Instant.EPOCH, null, null);

        assertThat(row.works(DAY)).isTrue();
        assertThat(row.works(DAY.plusDays(1))).isFalse();
        assertThat(Grant.lastDay(DAY)).isEqualTo(LocalDate.of(2027, 11, 22));
    }

    @Test
    @DisplayName("L5 A purpose has 10 to 200 characters, spaces around it not counted")
    void purposes() {
        assertThat(Purpose.checked("  0123456789 ")).isEqualTo("0123456789");
        assertThat(Purpose.checked("x".repeat(200))).hasSize(200);
        assertThatThrownBy(() -> Purpose.checked("012345678 ")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> Purpose.checked("x".repeat(201))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> Purpose.checked(null)).isInstanceOf(RuleViolation.class);
    }
}
