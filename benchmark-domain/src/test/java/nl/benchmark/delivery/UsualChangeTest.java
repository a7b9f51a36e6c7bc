package nl.benchmark.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** BUS-011, SRG-011, BDFS-011: max(5 %, 10, 3 × 1.4826 × the median absolute deviation of the changes). */
class UsualChangeTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-9);

    @Test
    void tenUpToTwoHundredAndFivePerCentAbove() {
        assertThat(UsualChange.band(0, List.of())).isEqualTo(10);
        assertThat(UsualChange.band(200, List.of())).isEqualTo(10);
        assertThat(UsualChange.band(201, List.of())).isCloseTo(10.05, EXACT);
        assertThat(UsualChange.band(400, List.of())).isCloseTo(20, EXACT);
    }

    @Test
    void theSpreadOfTheChangesWhenThatIsMore() {
        assertThat(UsualChange.band(100, List.of(20L, -20L))).isCloseTo(3 * 1.4826 * 20, EXACT);
        assertThat(UsualChange.band(100, List.of(2L, -2L)))
                .as("8.9 is less than ten")
                .isEqualTo(10);
    }

    @Test
    void whatChangesEveryMonthByTheSameHasNoSpread() {
        assertThat(UsualChange.band(100, Collections.nCopies(24, 50L))).isEqualTo(10);
    }

    @Test
    void oneStrangeMonthIsNoSpread() {
        assertThat(UsualChange.band(100, List.of(1L, 2L, 3L, 1_000L, 2L))).isEqualTo(10);
    }

    @Test
    void anEvenNumberOfChangesHasTheMiddleOfTwo() {
        // median of 0, 10, 20, 40 is 15; deviations 15, 5, 5, 25: median 10
        assertThat(UsualChange.band(100, List.of(40L, 0L, 20L, 10L))).isCloseTo(3 * 1.4826 * 10, EXACT);
    }
}
