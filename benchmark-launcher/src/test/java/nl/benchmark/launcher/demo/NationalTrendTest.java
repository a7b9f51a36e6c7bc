package nl.benchmark.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class NationalTrendTest {

    /** CBS 37789ksz: 348.0 thousand in April 2026, the last published month. */
    @Test
    void theLastPublishedMonthIsTheFigureItself() {
        assertThat(NationalTrend.benefits(YearMonth.of(2026, 4))).isEqualTo(348_000);
    }

    @Test
    void theFirstMonthAfterItIsAYearEarlierAndFourPerThousand() {
        assertThat(NationalTrend.benefits(YearMonth.of(2026, 5))).isCloseTo(346_500 * 1.004, within(0.1));
    }

    @Test
    void goesOnForYears() {
        assertThat(NationalTrend.benefits(YearMonth.of(2031, 12))).isBetween(346_800.0, 360_000.0);
    }

    @Test
    void beforeItsFirstYearStandsStill() {
        assertThat(NationalTrend.benefits(YearMonth.of(2015, 6)))
                .isEqualTo(NationalTrend.benefits(YearMonth.of(2019, 1)));
    }
}
