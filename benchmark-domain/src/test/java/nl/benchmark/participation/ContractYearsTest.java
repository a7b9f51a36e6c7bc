package nl.benchmark.participation;

import static nl.benchmark.participation.ParticipationFixtures.basis;
import static nl.benchmark.participation.ParticipationFixtures.pilot;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ContractYearsTest {

    private static final LocalDate LAST_OF_2026 = LocalDate.of(2026, 12, 31);
    private static final LocalDate FIRST_OF_2027 = LocalDate.of(2027, 1, 1);

    @Test
    @DisplayName("REG-3 a participation is renewed on 1 January, not on 31 December")
    void renewed() {
        assertThat(ContractYears.of(basis("2025-05-01", null), LAST_OF_2026)).containsExactly(2025, 2026);
        assertThat(ContractYears.of(basis("2025-05-01", null), FIRST_OF_2027)).containsExactly(2025, 2026, 2027);
    }

    @Test
    @DisplayName("REG-3 one that was cancelled is not, nor a pilot")
    void notRenewed() {
        assertThat(ContractYears.of(basis("2025-05-01", "2026-12-31"), FIRST_OF_2027))
                .containsExactly(2025, 2026);
        assertThat(ContractYears.of(basis("2025-05-01", "2027-12-31"), FIRST_OF_2027))
                .contains(2027);
        assertThat(ContractYears.of(pilot("2026-05-01", "2026-12-31"), FIRST_OF_2027))
                .containsExactly(2026);
    }

    @Test
    @DisplayName("REG-3 years that were missed are caught up with, from the first on")
    void caughtUp() {
        assertThat(ContractYears.of(basis("2024-02-29", null), LocalDate.of(2028, 3, 1)))
                .containsExactly(2024, 2025, 2026, 2027, 2028);
        assertThat(ContractYears.of(basis("2024-02-29", "2025-12-31"), LocalDate.of(2028, 3, 1)))
                .containsExactly(2024, 2025);
    }

    @Test
    @DisplayName("REG-3 what has not begun or never begins has none")
    void none() {
        assertThat(ContractYears.of(basis("2027-01-01", null), LAST_OF_2026)).isEmpty();
        assertThat(ContractYears.of(basis("2027-01-01", null), FIRST_OF_2027)).containsExactly(2027);
        assertThat(ContractYears.of(basis("2027-01-01", "2026-12-31"), LocalDate.of(2027, 6, 1)))
                .isEmpty();
    }
}
