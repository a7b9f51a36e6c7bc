package nl.benchmark.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CMP-3: z = 1.96. */
class WilsonLimitsTest {

    @ParameterizedTest
    @CsvSource({
        "0.5, 100, 0.403829829, 0.596170171",
        "0.1,  50, 0.043475124, 0.213604903",
        "0.2,  10, 0.056680948, 0.509843153",
        "0,    30, 0,           0.113517091",
        "1,    30, 0.886482909, 1"
    })
    void knownAnswers(double share, double size, double lower, double upper) {
        WilsonLimits limits = WilsonLimits.around(share, size);

        assertThat(limits.lower()).isCloseTo(lower, within(1e-9));
        assertThat(limits.upper()).isCloseTo(upper, within(1e-9));
    }

    /** p = 0.3, n = 1: (0.3 + z²/2 ± z √(0.21 + z²/4)) ÷ (1 + z²), by hand. */
    @ParameterizedTest
    @CsvSource({
        "0.3, 1, 1.96, 0.020731468, 0.896651215",
        "0.5, 100, 3.09, 0.352386506, 0.647613494",
        "0,   1, 1.96, 0, 0.793456709",
        "1,   1, 1.96, 0.206543291, 1"
    })
    void ofOneAndWithOtherLimits(double share, double size, double z, double lower, double upper) {
        WilsonLimits limits = WilsonLimits.around(share, size, z);

        assertThat(limits.lower()).isCloseTo(lower, within(1e-9));
        assertThat(limits.upper()).isCloseTo(upper, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, true", "1, 1, true", "1.01, 10, false", "-0.01, 10, false", "0.5, 0, false"})
    void existOfSharesOnly(double share, double size, boolean exist) {
        assertThat(WilsonLimits.exist(share, size)).isEqualTo(exist);
    }

    @Test
    void aGroupWithoutAnyHasLowerLimitZeroExactly() {
        for (int size = 1; size < 500; size++) {
            assertThat(WilsonLimits.around(0, size).lower()).isZero();
            assertThat(WilsonLimits.around(1, size).upper()).isEqualTo(1);
        }
    }

    /** The limits are those shares whose distance to the observed one is z standard errors: q in limits of p. */
    @Property(seed = "20250301")
    void areTheRootsOfTheScoreEquation(
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double share,
            @ForAll @IntRange(min = 1, max = 100_000) int size) {
        WilsonLimits limits = WilsonLimits.around(share, size);

        for (double limit : new double[] {limits.lower(), limits.upper()}) {
            double distance = Math.abs(share - limit);
            assertThat(distance * distance).isCloseTo(1.96 * 1.96 * limit * (1 - limit) / size, within(1e-12));
        }
    }
}
