package nl.benchmark.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** DEL-3: a month closes with the due date of M+2, the 28th of M+3, that day included. */
class DeliveryCalendarTest {

    private static DeliveryCalendar at(String instant) {
        return new DeliveryCalendar(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }

    @Test
    void aDeliveryIsDueOnThe28thOfTheNextMonth() {
        assertThat(at("2025-01-01T00:00:00Z").dueDate(YearMonth.of(2024, 12))).isEqualTo(LocalDate.of(2025, 1, 28));
    }

    @Test
    void onThe28thOfTheThirdMonthAMonthIsStillOpen() {
        assertThat(at("2025-06-28T21:59:59Z").isClosed(YearMonth.of(2025, 3))).isFalse();
    }

    @Test
    void atMidnightInAmsterdamOfThe29thItIsClosed() {
        assertThat(at("2025-06-28T22:00:00Z").isClosed(YearMonth.of(2025, 3))).isTrue();
    }

    @Test
    void novemberClosesOnTheFirstOfMarchInAnOrdinaryYear() {
        assertThat(at("2025-02-28T12:00:00Z").isClosed(YearMonth.of(2024, 11))).isFalse();
        assertThat(at("2025-03-01T12:00:00Z").isClosed(YearMonth.of(2024, 11))).isTrue();
    }

    @Test
    void anExceptionMovesDueDateAndClosing() {
        DeliveryCalendar calendar =
                new DeliveryCalendar(Clock.systemUTC(), Map.of(YearMonth.of(2025, 5), LocalDate.of(2025, 7, 4)));

        assertThat(calendar.dueDate(YearMonth.of(2025, 5))).isEqualTo(LocalDate.of(2025, 7, 4));
        assertThat(calendar.finalFrom(YearMonth.of(2025, 3))).isEqualTo(LocalDate.of(2025, 7, 5));
    }
}
