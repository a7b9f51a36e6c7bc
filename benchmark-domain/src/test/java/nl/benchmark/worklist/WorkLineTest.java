package nl.benchmark.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.benchmark.account.Role;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WorkLineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static WorkLine one(WorkKind kind, LocalDate... days) {
        return WorkLine.of(List.of(WorkCount.of(kind, Arrays.asList(days))), TODAY)
                .get(0);
    }

    @Nested
    class TheTerm {

        @Test
        void isNotOverOnItsLastDay() {
            assertThat(one(WorkKind.REGISTRATIONS, TODAY.minusDays(5)).urgent()).isFalse();
        }

        @Test
        void isOverTheDayAfter() {
            assertThat(one(WorkKind.REGISTRATIONS, TODAY.minusDays(6)).urgent()).isTrue();
        }

        @Test
        void ofWhatLiesAheadBeginsBeforeItsDay() {
            assertThat(one(WorkKind.ACCOUNTS_ENDING, TODAY.plusDays(8)).urgent())
                    .isFalse();
            assertThat(one(WorkKind.ACCOUNTS_ENDING, TODAY.plusDays(7)).urgent())
                    .isTrue();
        }

        @Test
        void ofWhatHasNoDayIsNeverOver() {
            assertThat(one(WorkKind.INVOICES_HELD, (LocalDate) null))
                    .isEqualTo(new WorkLine(WorkKind.INVOICES_HELD, 1, null, 0, false));
        }
    }

    @Test
    void theOldestIsTold() {
        WorkLine line = one(WorkKind.REGISTRATIONS, TODAY, TODAY.minusDays(3), TODAY.minusDays(1));

        assertThat(line).isEqualTo(new WorkLine(WorkKind.REGISTRATIONS, 3, TODAY.minusDays(3), 3, false));
    }

    @Test
    void whatIsUrgentComesFirstAndWhatIsNothingNotAtAll() {
        List<WorkLine> lines = WorkLine.of(
                List.of(
                        new WorkCount(WorkKind.REGISTRATIONS, 2, TODAY),
                        new WorkCount(WorkKind.OWN_TEXTS, 0, null),
                        new WorkCount(WorkKind.INVOICES_OVERDUE, 1, TODAY.minusDays(31)),
                        new WorkCount(WorkKind.INCIDENTS, 1, TODAY)),
                TODAY);

        assertThat(lines)
                .extracting(WorkLine::kind)
                .containsExactly(WorkKind.INVOICES_OVERDUE, WorkKind.INCIDENTS, WorkKind.REGISTRATIONS);
    }

    @Test
    void theAuditorHasNoWorkHere() {
        assertThat(WorkKind.of(Role.AUDITOR)).isEmpty();
        assertThat(WorkKind.of(Role.FINANCE))
                .contains(WorkKind.TARIFFS, WorkKind.REMINDERS)
                .doesNotContain(WorkKind.REGISTRATIONS, WorkKind.INCIDENTS);
    }
}
