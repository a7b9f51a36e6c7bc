package nl.benchmark.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.benchmark.indicator.Polarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {

    @ParameterizedTest
    @CsvSource({"HIGHER_IS_BETTER,30,1", "HIGHER_IS_BETTER,10,3", "LOWER_IS_BETTER,10,1", "NEUTRAL,30,1"})
    void oneIsTheBestAndTheHighestWhenNeutral(Polarity polarity, double value, int rank) {
        assertThat(new Ranking(List.of(10.0, 30.0, 20.0), polarity).rank(value)).isEqualTo(rank);
    }

    @Test
    void equalValuesShareAPlaceAndTheNextIsSkipped() {
        Ranking ranking = new Ranking(List.of(30.0, 20.0, 20.0, 10.0), Polarity.HIGHER_IS_BETTER);

        assertThat(ranking.rank(20)).isEqualTo(2);
        assertThat(ranking.rank(10)).isEqualTo(4);
    }

    @Test
    void equalFractionsShareAPlaceThoughTheirLastBitDiffers() {
        assertThat(new Ranking(List.of(0.1 + 0.2, 0.3), Polarity.NEUTRAL).rank(0.3))
                .isEqualTo(1);
    }
}
