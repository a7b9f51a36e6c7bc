package nl.benchmark.ui.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparkTest {

    @Test
    void runsFromTheLowestBelowToTheHighestAbove() {
        assertThat(new Spark(List.of(1.0, 3.0, 2.0)).path()).isEqualTo("M0.0 30.0L48.0 2.0L96.0 16.0");
    }

    @Test
    void stopsAtAGapAndGoesOnAfterIt() {
        assertThat(new Spark(Arrays.asList(1.0, null, 3.0)).path()).isEqualTo("M0.0 30.0M96.0 2.0");
    }

    @Test
    void isNotDrawnForFewerThanTwoValues() {
        assertThat(new Spark(Arrays.asList(1.0, null)).isDrawn()).isFalse();
        assertThat(new Spark(List.of()).isDrawn()).isFalse();
        assertThat(new Spark(List.of(1.0, 1.0)).isDrawn()).isTrue();
    }

    @Test
    void isFlatInTheMiddleWhenNothingChanges() {
        assertThat(new Spark(List.of(2.0, 2.0)).path()).isEqualTo("M0.0 16.0L96.0 16.0");
    }

    @Test
    void endsItsDotAtTheLastValue() {
        assertThat(new Spark(Arrays.asList(1.0, 3.0, null)).lastX()).isEqualTo(48.0);
        assertThat(new Spark(Arrays.asList(1.0, 3.0, null)).lastY()).isEqualTo(2.0);
    }
}
