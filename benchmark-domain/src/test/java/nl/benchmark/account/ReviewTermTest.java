package nl.benchmark.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("L16 Rights are looked at every year, privileged ones every quarter")
class ReviewTermTest {

    private static final LocalDate MADE = LocalDate.of(2025, 3, 1);

    private static AccessRow row(Role role, String email, LocalDate reviewedOn, boolean active, LocalDate endsOn) {
        return new AccessRow(
                new AccountRow(
                        1,
                        "Naam",
                        email,
                        role,
                        role.isParticipant() ? "GM0363" : null,
                        active,
                        endsOn,
                        true,
                        true,
                        null,
                        null,
                        null,
                        Rights.of(role),
                        null),
                MADE,
                reviewedOn,
                null,
                false,
                List.of());
    }

    private static AccessRow row(Role role, LocalDate reviewedOn) {
        return row(role, "a.naam@gemeente.invalid", reviewedOn, true, null);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTACT_PERSON", "DATA_SUPPLIER", "READER"})
    void aParticipantsAccountIsFlaggedOnDay366(Role role) {
        assertThat(row(role, null).isOverdue(MADE.plusDays(365))).isFalse();
        assertThat(row(role, null).isOverdue(MADE.plusDays(366))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CONTACT_PERSON", "DATA_SUPPLIER", "READER"})
    void aPrivilegedAccountIsFlaggedOnDay93(Role role) {
        assertThat(row(role, null).isOverdue(MADE.plusDays(92))).isFalse();
        assertThat(row(role, null).isOverdue(MADE.plusDays(93))).isTrue();
    }

    @Test
    void aReviewBeginsTheTermAnew() {
        LocalDate reviewed = MADE.plusDays(90);
        assertThat(row(Role.ADMINISTRATOR, reviewed).isOverdue(MADE.plusDays(93)))
                .isFalse();
        assertThat(row(Role.ADMINISTRATOR, reviewed).dueOn()).isEqualTo(reviewed.plusDays(92));
        assertThat(row(Role.ADMINISTRATOR, reviewed).isOverdue(reviewed.plusDays(93)))
                .isTrue();
    }

    @Test
    void anAccountThatDoesNotWorkNeedsNone() {
        LocalDate late = MADE.plusYears(3);
        assertThat(row(Role.READER, "a@b.invalid", null, false, null).isOverdue(late))
                .isFalse();
        assertThat(row(Role.READER, "a@b.invalid", null, true, late.minusDays(1))
                        .isOverdue(late))
                .isFalse();
        assertThat(row(Role.READER, "a@b.invalid", null, true, late).isOverdue(late))
                .as("on its last day it works")
                .isTrue();
    }

    @Test
    void anAddressThatSeveralReadIsShown() {
        assertThat(row(Role.READER, "Info@gemeente.invalid", null, true, null).isOfGroup())
                .isTrue();
        assertThat(row(Role.READER, "i.nfo@gemeente.invalid", null, true, null).isOfGroup())
                .isFalse();
    }
}
