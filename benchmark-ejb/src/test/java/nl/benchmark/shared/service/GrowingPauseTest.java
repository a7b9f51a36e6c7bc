package nl.benchmark.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** F9: a job asks a database that is away less and less often, and soon enough when it is back. */
class GrowingPauseTest {

    private static final Duration FIRST = Duration.ofSeconds(5);

    private long now = Long.MAX_VALUE - 1; // the clock of the machine may go round
    private final GrowingPause pause = new GrowingPause(FIRST, Duration.ofMinutes(1), () -> now);

    @Test
    void twiceAsLongEachTimeUntilAMinute() {
        assertThat(IntStream.range(0, 6).mapToObj(time -> pause.failed().toSeconds()))
                .containsExactly(5L, 10L, 20L, 40L, 60L, 60L);
    }

    @Test
    void afterASuccessTheFirstOneAgain() {
        pause.failed();
        pause.failed();
        pause.worked();

        assertThat(pause.failed()).isEqualTo(FIRST);
    }

    @Test
    void itIsOverAfterItsTime() {
        pause.failed();
        now += FIRST.toNanos() - 1;
        assertThat(pause.isOver()).isFalse();
        now++;
        assertThat(pause.isOver()).isTrue();
    }

    @Test
    void withoutAFailureThereIsNone() {
        assertThat(pause.isOver()).isTrue();
        pause.failed();
        pause.worked();
        assertThat(pause.isOver()).isTrue();
    }

    /** What is done every quarter of an hour is not done more often because it failed. */
    @Test
    void whatIsDoneSeldomIsNotDoneMoreOften() {
        Duration quarter = Duration.ofMinutes(15);
        GrowingPause seldom = new GrowingPause(quarter);

        assertThat(seldom.failed()).isEqualTo(quarter);
        assertThat(seldom.failed()).isEqualTo(quarter);
    }
}
