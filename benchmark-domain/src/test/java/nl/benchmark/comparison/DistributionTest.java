package nl.benchmark.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CMP-2: mean, median and quartiles of type 7. */
class DistributionTest {

    private static Distribution shown(double... values) {
        return new Distribution(DoubleStream.of(values)
                .mapToObj(value -> new Distribution.Member(value, false))
                .toList());
    }

    private static Distribution withHidden(List<Double> shown, double... hidden) {
        List<Distribution.Member> members = new ArrayList<>();
        shown.forEach(value -> members.add(new Distribution.Member(value, false)));
        for (double value : hidden) {
            members.add(new Distribution.Member(value, true));
        }
        return new Distribution(members);
    }

    @ParameterizedTest
    @CsvSource({"0.25,1.75", "0.5,2.5", "0.75,3.25", "0,1", "1,4"})
    void betweenTwoNeighbours(double share, double value) {
        assertThat(shown(4, 2, 1, 3).quantile(share)).isCloseTo(value, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"0.25,2", "0.5,3", "0.75,40"})
    void onAMember(double share, double value) {
        assertThat(shown(1, 2, 3, 40, 50).quantile(share)).isEqualTo(value);
    }

    @Test
    void ofOneMemberEverythingIsThatMember() {
        Distribution one = shown(7);

        assertThat(one.shownQuantile(0.25)).isEqualTo(7);
        assertThat(one.shownQuantile(0.75)).isEqualTo(7);
        assertThat(one.shownMean(true)).isEqualTo(7);
    }

    @Test
    void ofNoMemberThereIsNone() {
        assertThat(shown().shownQuantile(0.5)).isNull();
        assertThat(shown().shownMean(true)).isNull();
    }

    @Test
    void theMeanIsUnweighted() {
        assertThat(shown(1, 2, 6).shownMean(true)).isEqualTo(3);
    }

    @Test
    void aQuantileThatRestsOnAHiddenMemberIsWithheld() {
        Distribution values = withHidden(List.of(1.0, 2.0, 3.0, 5.0), 4);

        assertThat(values.shownQuantile(0.25)).isEqualTo(2);
        assertThat(values.shownQuantile(0.5)).isEqualTo(3);
        assertThat(values.shownQuantile(0.75)).isNull();
        assertThat(values.quantile(0.75)).isEqualTo(4);
    }

    @Test
    void aQuantileBetweenAShownAndAHiddenMemberIsWithheld() {
        assertThat(withHidden(List.of(1.0, 2.0, 3.0), 4).shownQuantile(0.75)).isNull();
    }

    @Test
    void theMeanOfRatiosIsWithheldWhileItAndTheSumGiveHiddenMembersAway() {
        assertThat(withHidden(List.of(1.0), 2, 3).shownMean(true)).isNull();
        assertThat(withHidden(List.of(1.0), 2, 3, 4).shownMean(true)).isEqualTo(2.5);
        assertThat(withHidden(List.of(1.0), 2, 3).shownMean(false)).isEqualTo(2);
    }
}
