package nl.benchmark.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Around one half at 100: 0.4038 and 0.5962 within 95 per cent, 0.3524 and 0.6476 within 99.8 (WilsonLimitsTest). */
class FunnelPlaceTest {

    @ParameterizedTest
    @CsvSource({
        "0.35, BELOW_998",
        "0.36, BELOW_95",
        "0.40, BELOW_95",
        "0.41, INSIDE",
        "0.59, INSIDE",
        "0.60, ABOVE_95",
        "0.64, ABOVE_95",
        "0.65, ABOVE_998"
    })
    void onBothSidesOfEachLimit(double share, FunnelPlace place) {
        assertThat(FunnelPlace.of(share, 100, 0.5)).isEqualTo(place);
    }

    @Test
    void onALimitIsInsideIt() {
        assertThat(FunnelPlace.of(0, 30, 0)).isEqualTo(FunnelPlace.INSIDE);
        assertThat(FunnelPlace.of(1, 30, 1)).isEqualTo(FunnelPlace.INSIDE);
        assertThat(FunnelPlace.of(WilsonLimits.around(0.5, 100).upper(), 100, 0.5))
                .isEqualTo(FunnelPlace.INSIDE);
    }
}
