package nl.benchmark.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CMP-3: over 36 months, 5 per cent two-sided. Answers by hand of the formulas of Hirsch, Slack and Smith (1982). */
class SeasonalMannKendallTest {

    private static final List<Integer> RISES = List.of(1, 2, 3);
    /** S = 1. */
    private static final List<Integer> RATHER_RISES = List.of(1, 3, 2);
    /** S = −1. */
    private static final List<Integer> RATHER_FALLS = List.of(2, 3, 1);

    /** Three years in which so many calendar months go one way and so many another, 12 together. */
    private static List<Double> years(int rise, int ratherRise, int ratherFall) {
        List<List<Integer>> seasons = new ArrayList<>(Collections.nCopies(rise, RISES));
        seasons.addAll(Collections.nCopies(ratherRise, RATHER_RISES));
        seasons.addAll(Collections.nCopies(ratherFall, RATHER_FALLS));
        return IntStream.range(0, 36)
                .mapToObj(month -> Double.valueOf(
                        100 * (month % 12) + seasons.get(month % 12).get(month / 12)))
                .toList();
    }

    @Test
    void threeYearsThatRise() {
        SeasonalMannKendall test = SeasonalMannKendall.of(years(12, 0, 0));

        assertThat(test.score()).isEqualTo(36);
        assertThat(test.variance()).isCloseTo(44, within(1e-12));
        assertThat(test.standardScore()).isCloseTo(35 / Math.sqrt(44), within(1e-12));
        assertThat(test.trend()).isEqualTo(Trend.RISING);
    }

    @Test
    void threeYearsThatFall() {
        List<Double> falling = new ArrayList<>(years(12, 0, 0));
        Collections.reverse(falling);

        assertThat(SeasonalMannKendall.of(falling).score()).isEqualTo(-36);
        assertThat(SeasonalMannKendall.of(falling).trend()).isEqualTo(Trend.FALLING);
    }

    /** Z = 13 ÷ √44 = 1.9598 is just within 1.95996; Z = 15 ÷ √44 = 2.2613 is not. */
    @ParameterizedTest
    @CsvSource({"3, 7, 2, 14, NONE", "3, 8, 1, 16, RISING"})
    void onBothSidesOfFivePerCent(int rise, int ratherRise, int ratherFall, int score, Trend trend) {
        SeasonalMannKendall test = SeasonalMannKendall.of(years(rise, ratherRise, ratherFall));

        assertThat(test.score()).isEqualTo(score);
        assertThat(test.trend()).isEqualTo(trend);
    }

    @Test
    void whatComesBackEveryYearIsNoTrend() {
        List<Double> summerAndWinter = IntStream.range(0, 36)
                .mapToObj(month -> Math.sin(month % 12 * Math.PI / 6))
                .toList();

        SeasonalMannKendall test = SeasonalMannKendall.of(summerAndWinter);

        assertThat(test.score()).isZero();
        assertThat(test.standardScore()).isZero();
        assertThat(test.trend()).isEqualTo(Trend.NONE);
    }

    /** Of three figures of which two are equal: 3·2·11 ÷ 18 − 2·1·9 ÷ 18 = 2⅔, and S = 2. */
    @Test
    void equalFiguresTakeAwayFromTheVariance() {
        List<Double> ties = IntStream.range(0, 36)
                .mapToObj(month -> month < 24 ? 0.1 + 0.2 : 0.4)
                .toList();

        SeasonalMannKendall test = SeasonalMannKendall.of(ties);

        assertThat(test.score()).isEqualTo(24);
        assertThat(test.variance()).isCloseTo(32, within(1e-12));
        assertThat(test.standardScore()).isCloseTo(23 / Math.sqrt(32), within(1e-12));
    }

    @Test
    void theLastBitOfADoubleIsNoDifference() {
        List<Double> figures = IntStream.range(0, 36)
                .mapToObj(month -> month < 24 ? 0.3 : 0.1 + 0.2)
                .toList();

        assertThat(SeasonalMannKendall.of(figures).score()).isZero();
    }

    /** One season of ten years: the variance of Mann and Kendall for n = 10 is 10·9·25 ÷ 18 = 125. */
    @Test
    void missingMonthsAreLeftOut() {
        Double[] januaries = new Double[120];
        for (int year = 0; year < 10; year++) {
            januaries[12 * year] = (double) year;
        }

        SeasonalMannKendall test = SeasonalMannKendall.of(Arrays.asList(januaries));

        assertThat(test.score()).isEqualTo(45);
        assertThat(test.variance()).isCloseTo(125, within(1e-12));
        assertThat(test.trend()).isEqualTo(Trend.RISING);
    }

    /** k calendar months with two years each: S = k, variance k. 4 ÷ √5 = 1.79 is too few, 5 ÷ √6 = 2.04 is enough. */
    @ParameterizedTest
    @CsvSource({"0, TOO_FEW", "12, TOO_FEW", "17, TOO_FEW", "18, RISING", "24, RISING"})
    void aTestThatCouldNotSucceedIsNotMade(int months, Trend trend) {
        List<Double> figures = new ArrayList<>(Collections.nCopies(36 - months, null));
        IntStream.range(0, months).forEach(month -> figures.add((double) month));

        assertThat(SeasonalMannKendall.of(figures).trend()).isEqualTo(trend);
    }
}
