package nl.benchmark.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ParticipationTest {

    private static final LocalDate BEGIN = LocalDate.of(2027, 1, 1);

    @Test
    @DisplayName("REG-3 what was cancelled before it began overlaps no day, not even with the day before and after")
    void neverBegins() {
        Participation never = new Participation("GM0384", "WI", "VERDIEPEND", BEGIN, BEGIN.minusDays(1), null);
        Participations all = new Participations(List.of(never));

        assertThat(never.overlaps(BEGIN.minusDays(1), BEGIN)).isFalse();
        assertThat(never.overlaps(LocalDate.MIN, LocalDate.MAX)).isFalse();
        assertThat(all.participants("WI", BEGIN.minusYears(1), BEGIN.plusYears(1)))
                .isEmpty();
        assertThat(all.takesPart("GM0384", "WI", BEGIN.minusDays(1), BEGIN)).isFalse();
        assertThat(all.hasDeepening("GM0384", BEGIN)).isFalse();
    }

    @Test
    @DisplayName("REG-5 the years one took part in stay in group figures after the end")
    void yearsBefore() {
        Participations all = new Participations(
                List.of(new Participation("GM0384", "WI", "BASIS", BEGIN, LocalDate.of(2027, 12, 31), null)));

        assertThat(all.participants("WI", LocalDate.of(2027, 12, 1), LocalDate.of(2027, 12, 31)))
                .containsExactly("GM0384");
        assertThat(all.participants("WI", LocalDate.of(2028, 1, 1), LocalDate.of(2028, 1, 31)))
                .isEmpty();
    }
}
