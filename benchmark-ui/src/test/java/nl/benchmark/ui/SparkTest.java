package nl.benchmark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparkTest {

    private final Spark spark = new Spark();

    @Test
    void runsFromTheLowestBelowToTheHighestAbove() {
        assertThat(spark.path(List.of(1.0, 3.0, 2.0))).isEqualTo("M0.0 30.0L48.0 2.0L96.0 16.0");
    }

    @Test
    void stopsAtAGapAndGoesOnAfterIt() {
        assertThat(spark.path(Arrays.asList(1.0, null, 3.0))).isEqualTo("M0.0 30.0M96.0 2.0");
    }

    @Test
    void isNotDrawnForFewerThanTwoValues() {
        assertThat(spark.path(Arrays.asList(1.0, null))).isEmpty();
        assertThat(spark.path(List.of())).isEmpty();
        assertThat(spark.path(null)).isEmpty();
    }

    @Test
    void isFlatInTheMiddleWhenNothingChanges() {
        assertThat(spark.path(List.of(2.0, 2.0))).isEqualTo("M0.0 16.0L96.0 16.0");
    }

    @Test
    void endsItsDotAtTheLastValue() {
        assertThat(spark.lastX(Arrays.asList(1.0, 3.0, null))).isEqualTo("48.0");
        assertThat(spark.lastY(Arrays.asList(1.0, 3.0, null))).isEqualTo("2.0");
    }
}
