package nl.benchmark.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ORG-1 size classes: both sides of every boundary. */
class SizeClassTest {

    @ParameterizedTest
    @CsvSource({
        "0, SC1", "4999, SC1",
        "5000, SC2", "9999, SC2",
        "10000, SC3", "19999, SC3",
        "20000, SC4", "49999, SC4",
        "50000, SC5", "99999, SC5",
        "100000, SC6", "149999, SC6",
        "150000, SC7", "249999, SC7",
        "250000, SC8", "936000, SC8"
    })
    void followsTheInhabitants(long inhabitants, SizeClass expected) {
        assertThat(SizeClass.of(inhabitants)).isEqualTo(expected);
    }

    @Test
    void refusesFewerThanNobody() {
        assertThatIllegalArgumentException().isThrownBy(() -> SizeClass.of(-1));
    }
}
