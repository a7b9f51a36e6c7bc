package nl.benchmark.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** DEL-3: how a month stands, and when it is late. */
class DeliveryMonthTest {

    private static final YearMonth MARCH = YearMonth.of(2025, 3);
    private static final LocalDate DUE = LocalDate.of(2025, 4, 28);

    @Nested
    class WithoutADelivery {

        @Test
        void isMissingOnTheDueDate() {
            assertThat(month(DUE).state()).isEqualTo(MonthState.MISSING);
            assertThat(month(DUE).overdue()).isFalse();
        }

        @Test
        void isLateTheDayAfter() {
            assertThat(month(DUE.plusDays(1)).state()).isEqualTo(MonthState.LATE);
            assertThat(month(DUE.plusDays(1)).overdue()).isTrue();
        }

        @Test
        void isNobodysWorkWithoutParticipation() {
            DeliveryMonth month = DeliveryMonth.of(MARCH, List.of(), false, DUE, DUE.plusYears(1));

            assertThat(month.state()).isEqualTo(MonthState.NOT_TAKING_PART);
            assertThat(month.overdue()).isFalse();
        }
    }

    @Nested
    class WithDeliveries {

        @Test
        void isInAsSoonAsOneIsInForce() {
            DeliveryMonth month = month(
                    DUE.plusDays(1),
                    row(1, DeliveryStatus.REPLACED),
                    row(2, DeliveryStatus.ACCEPTED_WITH_WARNINGS),
                    row(3, DeliveryStatus.REJECTED));

            assertThat(month.state()).isEqualTo(MonthState.ACCEPTED_WITH_WARNINGS);
            assertThat(month.delivery()).isEqualTo(2);
            assertThat(month.overdue()).isFalse();
        }

        @Test
        void isInProgressWhileOneIsRead() {
            assertThat(month(DUE, row(1, DeliveryStatus.REJECTED), row(2, DeliveryStatus.VALIDATING))
                            .state())
                    .isEqualTo(MonthState.IN_PROGRESS);
        }

        @Test
        void isRejectedAndStillOverdueAfterTheDueDate() {
            DeliveryMonth month = month(DUE.plusDays(1), row(1, DeliveryStatus.REJECTED));

            assertThat(month.state()).isEqualTo(MonthState.REJECTED);
            assertThat(month.overdue()).isTrue();
        }

        @Test
        void isMissingAgainAfterAWithdrawal() {
            assertThat(month(DUE, row(1, DeliveryStatus.REPLACED), row(2, DeliveryStatus.WITHDRAWN))
                            .state())
                    .isEqualTo(MonthState.MISSING);
        }

        @Test
        void isNotInByADryRun() {
            DeliveryRow dryRun = row(1, DeliveryStatus.ACCEPTED, true);

            assertThat(month(DUE, dryRun).state()).isEqualTo(MonthState.MISSING);
        }
    }

    private static DeliveryMonth month(LocalDate today, DeliveryRow... deliveries) {
        return DeliveryMonth.of(MARCH, List.of(deliveries), true, DUE, today);
    }

    private static DeliveryRow row(long id, DeliveryStatus status) {
        return row(id, status, false);
    }

    private static DeliveryRow row(long id, DeliveryStatus status, boolean dryRun) {
        return new DeliveryRow(
                id,
                "BUS",
                "GM0080",
                MARCH,
                status,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "",
                null,
                dryRun,
                0,
                null);
    }
}
