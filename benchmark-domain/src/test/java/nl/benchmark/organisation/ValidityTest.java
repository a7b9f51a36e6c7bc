package nl.benchmark.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** ORG-1 everything has a first day and, when it ended, an end: half-open. */
class ValidityTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final LocalDate END = LocalDate.of(2022, 3, 24);

    private final Validity validity = new Validity(FIRST, END);

    @Test
    void holdsOnItsFirstDayAndNotTheDayBefore() {
        assertThat(validity.contains(FIRST)).isTrue();
        assertThat(validity.contains(FIRST.minusDays(1))).isFalse();
    }

    @Test
    void holdsTheDayBeforeItsEndAndNotOnIt() {
        assertThat(validity.contains(END.minusDays(1))).isTrue();
        assertThat(validity.contains(END)).isFalse();
    }

    @Test
    void withoutEndHoldsUntilFurtherNotice() {
        assertThat(Validity.since(FIRST).contains(LocalDate.MAX)).isTrue();
    }

    @Test
    void twoThatMeetOnADateDoNotOverlap() {
        assertThat(validity.overlaps(Validity.since(END))).isFalse();
        assertThat(Validity.since(END).overlaps(validity)).isFalse();
        assertThat(validity.overlaps(Validity.since(END.minusDays(1)))).isTrue();
        assertThat(Validity.since(END.minusDays(1)).overlaps(validity)).isTrue();
    }

    @Test
    void oneWithoutEndIsNotPartOfOneThatEnds() {
        assertThat(validity.contains(Validity.since(FIRST))).isFalse();
        assertThat(Validity.since(FIRST).contains(validity)).isTrue();
        assertThat(validity.contains(validity)).isTrue();
    }

    @Test
    void nearestDayLiesWithin() {
        assertThat(validity.nearest(FIRST.minusYears(1))).isEqualTo(FIRST);
        assertThat(validity.nearest(FIRST.plusDays(5))).isEqualTo(FIRST.plusDays(5));
        assertThat(validity.nearest(END)).isEqualTo(END.minusDays(1));
    }

    @Test
    void lastsAtLeastADay() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Validity(FIRST, FIRST));
        assertThat(new Validity(FIRST, FIRST.plusDays(1)).contains(FIRST)).isTrue();
    }
}
