package nl.benchmark.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("P4 A former master key is kept as long as a backup may exist that only it opens")
class FormerKeysTest {

    private static final Instant SEALED = Instant.parse("2026-02-10T09:30:15Z");
    private static final Instant GONE = Instant.parse("2026-03-17T09:30:15Z");

    private final FormerKeys keys = new FormerKeys(SEALED);

    @Test
    void atTheLastSecondOfThirtyFiveDaysItIsNotForgotten() {
        assertThatThrownBy(() -> keys.checkNotNeeded(GONE.minusSeconds(1)))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining(GONE.toString())
                .hasMessageContaining("--although-backups-need-it");
        assertThatThrownBy(() -> keys.checkNotNeeded(SEALED)).isInstanceOf(LaunchFailure.class);
    }

    @Test
    void afterThirtyFiveDaysItMayBeForgotten() {
        assertThatCode(() -> keys.checkNotNeeded(GONE)).doesNotThrowAnyException();
        assertThatCode(() -> keys.checkNotNeeded(GONE.plus(Duration.ofDays(400))))
                .doesNotThrowAnyException();
    }

    @Test
    void ofARotationThatNobodyNotedItIsNotForgotten() {
        assertThatThrownBy(() -> new FormerKeys(null).checkNotNeeded(GONE))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("not known");
    }

    @Test
    void noBackupOutlivesIt() {
        assertThatCode(() -> new FormerKeys(SEALED)
                        .checkNotNeeded(SEALED.plus(Backup.KEPT).plus(Duration.ofDays(1))))
                .doesNotThrowAnyException();
    }
}
