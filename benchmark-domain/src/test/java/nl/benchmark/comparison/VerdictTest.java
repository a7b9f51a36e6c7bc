package nl.benchmark.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import nl.benchmark.indicator.Polarity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CMP-3: on the limit is SIMILAR; polarity decides what outside means. */
class VerdictTest {

    @ParameterizedTest
    @CsvSource({
        "9.99,LOWER_IS_BETTER,BETTER",
        "9.99,HIGHER_IS_BETTER,WORSE",
        "9.99,NEUTRAL,LOWER",
        "10,NEUTRAL,SIMILAR",
        "15,HIGHER_IS_BETTER,SIMILAR",
        "20,NEUTRAL,SIMILAR",
        "20.01,LOWER_IS_BETTER,WORSE",
        "20.01,HIGHER_IS_BETTER,BETTER",
        "20.01,NEUTRAL,HIGHER"
    })
    void besideLimitsTenToTwenty(double own, Polarity polarity, Verdict verdict) {
        assertThat(Verdict.of(own, 10, 20, polarity)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"0,SIMILAR", "0.0000001,HIGHER"})
    void limitsMayCoincide(double own, Verdict verdict) {
        assertThat(Verdict.of(own, 0, 0, Polarity.NEUTRAL)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"0.3,SIMILAR", "0.29999999,LOWER"})
    void theLastBitOfADoubleIsNoDifference(double own, Verdict verdict) {
        assertThat(Verdict.of(own, 0.1 + 0.2, 1, Polarity.NEUTRAL)).isEqualTo(verdict);
    }
}
