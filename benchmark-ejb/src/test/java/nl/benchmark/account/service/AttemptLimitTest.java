package nl.benchmark.account.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** U7: an address of the network that tries too much waits for the next minute; others do not notice. */
class AttemptLimitTest {

    private Instant now = Instant.parse("2026-11-22T10:00:10Z");

    private final Clock clock = new Clock() {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private final AttemptLimit limit = new AttemptLimit(clock, 3);

    @Test
    void theFourthInAMinuteIsTooMuchForThatAddressOnly() {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.allows("192.0.2.1")).isTrue();
        }

        assertThat(limit.allows("192.0.2.1")).isFalse();
        assertThat(limit.allows("192.0.2.2")).isTrue();
        assertThat(limit.retryAfter()).isEqualTo(50);
    }

    @Test
    void tokensThatAreRefusedAreCountedOnTheirOwn() {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.allowsRefusedToken("192.0.2.1")).isTrue();
        }

        assertThat(limit.allowsRefusedToken("192.0.2.1")).isFalse();
        assertThat(limit.allowsRefusedToken("192.0.2.2")).isTrue();
        assertThat(limit.allows("192.0.2.1")).isTrue();
    }

    @Test
    @DisplayName("REG-1 the sixth registration in a minute is too much for that address only")
    void registrationsAreCountedOnTheirOwn() {
        for (int i = 0; i < 5; i++) {
            assertThat(limit.allowsRegistration("192.0.2.1")).isTrue();
        }

        assertThat(limit.allowsRegistration("192.0.2.1")).isFalse();
        assertThat(limit.allowsRegistration("192.0.2.2")).isTrue();
        assertThat(limit.allows("192.0.2.1")).isTrue();
        now = now.plusSeconds(60);
        assertThat(limit.allowsRegistration("192.0.2.1")).isTrue();
    }

    @Test
    void filesAreCountedForEachAccount() {
        FileLimit files = new FileLimit(clock, 2);
        files.allows(7);
        assertThat(files.allows(7)).isTrue();

        assertThat(files.allows(7)).isFalse();
        assertThat(files.allows(8)).isTrue();
        assertThat(files.retryAfter()).isEqualTo(50);
    }

    @Test
    void theNextMinuteBeginsAnew() {
        for (int i = 0; i < 4; i++) {
            limit.allows("192.0.2.1");
        }
        now = Instant.parse("2026-11-22T10:00:59Z");
        assertThat(limit.allows("192.0.2.1")).isFalse();
        now = Instant.parse("2026-11-22T10:01:00Z");
        assertThat(limit.allows("192.0.2.1")).isTrue();
    }
}
