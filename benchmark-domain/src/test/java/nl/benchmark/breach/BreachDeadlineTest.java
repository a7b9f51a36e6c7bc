package nl.benchmark.breach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("V6 The clock of a breach")
class BreachDeadlineTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Instant DISCOVERED = Instant.parse("2026-11-02T09:00:00Z");

    private static ConcernedOrganisation told(Instant discovered, int hours, Instant toldAt) {
        return new ConcernedOrganisation(
                1, "GM0363", "Amsterdam", 3, null, discovered, hours, toldAt, toldAt == null ? 0 : 1);
    }

    @Test
    void theLastMomentIsInTimeAndASecondLaterIsNot() {
        Instant last = DISCOVERED.plus(Duration.ofHours(24));

        assertThat(told(DISCOVERED, 24, last).state(last)).isEqualTo(NoticeState.TOLD);
        assertThat(told(DISCOVERED, 24, last.plusSeconds(1)).state(last)).isEqualTo(NoticeState.TOLD_LATE);
        assertThat(told(DISCOVERED, 24, null).state(last)).isEqualTo(NoticeState.WAITING);
        assertThat(told(DISCOVERED, 24, null).state(last.plusSeconds(1))).isEqualTo(NoticeState.OVERDUE);
    }

    @Test
    @DisplayName("hours are real ones when the clock goes back or forward")
    void hoursAreRealOnes() {
        Instant autumn = LocalDateTime.parse("2026-10-24T12:00").atZone(ZONE).toInstant();
        Instant spring = LocalDateTime.parse("2027-03-27T12:00").atZone(ZONE).toInstant();

        assertThat(told(autumn, 24, null).deadline().atZone(ZONE).toLocalDateTime())
                .isEqualTo(LocalDateTime.parse("2026-10-25T11:00"));
        assertThat(told(spring, 24, null).deadline().atZone(ZONE).toLocalDateTime())
                .isEqualTo(LocalDateTime.parse("2027-03-28T13:00"));
    }

    @Test
    void aControllerHasThreeDaysFromTheNotice() {
        assertThat(told(DISCOVERED, 24, DISCOVERED).controllerDeadline())
                .isEqualTo(Instant.parse("2026-11-05T09:00:00Z"));
        assertThat(told(DISCOVERED, 24, null).controllerDeadline()).isNull();
    }

    @Test
    void whoHasToBeToldFirstStandsFirst() {
        ConcernedOrganisation late = told(DISCOVERED, 48, null);
        ConcernedOrganisation soon = told(DISCOVERED, 24, null);
        ConcernedOrganisation done = told(DISCOVERED, 1, DISCOVERED);

        assertThat(java.util.stream.Stream.of(done, late, soon).sorted(ConcernedOrganisation.ORDER))
                .containsExactly(soon, late, done);
    }
}
