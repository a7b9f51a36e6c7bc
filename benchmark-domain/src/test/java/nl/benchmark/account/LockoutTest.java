package nl.benchmark.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** U6: temporary and growing, the strategy "multiple" of Keycloak with 5 failures and 30 seconds. */
class LockoutTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    /** Fails so often, each time as soon as it is not locked. */
    private static Lockout failedTimes(int times) {
        Lockout lockout = Lockout.NONE;
        Instant now = NOW;
        for (int i = 0; i < times; i++) {
            now = lockout.lockedUntil() == null ? now : lockout.lockedUntil();
            lockout = lockout.failed(now);
        }
        return lockout;
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "4, 0", "5, 30", "9, 30", "10, 60", "14, 60", "15, 90", "149, 870", "150, 900", "1000, 900"})
    void theWaitGrowsWithEveryFifthFailureToAQuarterOfAnHour(int failures, long seconds) {
        assertThat(Lockout.wait(failures)).isEqualTo(Duration.ofSeconds(seconds));
        Lockout lockout = failedTimes(failures);
        assertThat(lockout.failures()).isEqualTo(failures);
        if (seconds == 0) {
            assertThat(lockout.lockedUntil()).isNull();
        } else {
            assertThat(lockout.lockedUntil()).isEqualTo(lockout.lastFailureAt().plusSeconds(seconds));
        }
    }

    @Test
    void isOverAtItsEndAndNotASecondBefore() {
        Lockout lockout = failedTimes(5);

        assertThat(lockout.isLocked(NOW.plusSeconds(29))).isTrue();
        assertThat(lockout.isLocked(NOW.plusSeconds(30))).isFalse();
    }

    @Test
    void tryingWhileLockedChangesNothing() {
        Lockout lockout = failedTimes(5);

        assertThat(lockout.failed(NOW.plusSeconds(29))).isEqualTo(lockout);
        assertThat(lockout.failed(NOW.plusSeconds(30)).failures()).isEqualTo(6);
    }

    @Test
    void twelveHoursAfterTheLastFailureTheCountBeginsAnew() {
        Lockout lockout = failedTimes(7);
        Instant last = lockout.lastFailureAt();

        assertThat(lockout.failed(last.plus(Duration.ofHours(12)).minusSeconds(1))
                        .failures())
                .isEqualTo(8);
        Lockout anew = lockout.failed(last.plus(Duration.ofHours(12)));
        assertThat(anew.failures()).isEqualTo(1);
        assertThat(anew.lockedUntil()).isNull();
    }
}
