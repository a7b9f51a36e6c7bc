package nl.benchmark.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** DEL-3: a month closes with the due date of M+2, the 28th of M+3, that day included. */
class DeliveryCalendarTest {

    private static DeliveryCalendar at(String instant) {
        return new DeliveryCalendar(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }

    @Test
    void aDeliveryIsDueOnThe28thOfTheNextMonth() {
        assertThat(at("2025-01-01T00:00:00Z").dueDate(Source.BUS, YearMonth.of(2024, 12)))
                .isEqualTo(LocalDate.of(2025, 1, 28));
    }

    @Test
    void onThe28thOfTheThirdMonthAMonthIsStillOpen() {
        assertThat(at("2025-06-28T21:59:59Z").isClosed(Source.BUS, YearMonth.of(2025, 3)))
                .isFalse();
    }

    @Test
    void atMidnightInAmsterdamOfThe29thItIsClosed() {
        assertThat(at("2025-06-28T22:00:00Z").isClosed(Source.BUS, YearMonth.of(2025, 3)))
                .isTrue();
    }

    @Test
    void novemberClosesOnTheFirstOfMarchInAnOrdinaryYear() {
        assertThat(at("2025-02-28T12:00:00Z").isClosed(Source.BUS, YearMonth.of(2024, 11)))
                .isFalse();
        assertThat(at("2025-03-01T12:00:00Z").isClosed(Source.BUS, YearMonth.of(2024, 11)))
                .isTrue();
    }

    private static DueDates.OtherDay other(Source file, int month, String organisation, LocalDate dueOn) {
        return new DueDates.OtherDay(file, YearMonth.of(2025, month), organisation, dueOn);
    }

    @Test
    void anExceptionMovesDueDateAndClosingOfItsFileAlone() {
        DueDates dates = new DueDates(List.of(), List.of(other(Source.SRG, 5, null, LocalDate.of(2025, 7, 4))));
        DeliveryCalendar calendar = new DeliveryCalendar(Clock.systemUTC(), dates);

        assertThat(calendar.dueDate(Source.SRG, YearMonth.of(2025, 5))).isEqualTo(LocalDate.of(2025, 7, 4));
        assertThat(calendar.finalFrom(Source.SRG, YearMonth.of(2025, 3))).isEqualTo(LocalDate.of(2025, 7, 5));
        assertThat(calendar.dueDate(Source.BUS, YearMonth.of(2025, 5))).isEqualTo(LocalDate.of(2025, 6, 28));
        assertThat(calendar.finalFrom(Source.BUS, YearMonth.of(2025, 3))).isEqualTo(LocalDate.of(2025, 6, 29));
    }

    @Test
    void aMonthStaysOpenAsLongAsItsOwnFileMayCome() {
        DueDates dates = new DueDates(List.of(), List.of(other(Source.BUS, 3, null, LocalDate.of(2025, 8, 1))));

        assertThat(new DeliveryCalendar(Clock.systemUTC(), dates).finalFrom(Source.BUS, YearMonth.of(2025, 3)))
                .isEqualTo(LocalDate.of(2025, 8, 2));
    }

    @Test
    void anExceptionOfOneParticipantIsForItAloneAndClosesNothingLater() {
        DueDates dates = new DueDates(List.of(), List.of(other(Source.BUS, 5, "GM0363", LocalDate.of(2025, 7, 20))));
        DeliveryCalendar calendar = new DeliveryCalendar(Clock.systemUTC(), dates);

        assertThat(calendar.dueDate(Source.BUS, YearMonth.of(2025, 5), "GM0363"))
                .isEqualTo(LocalDate.of(2025, 7, 20));
        assertThat(calendar.dueDate(Source.BUS, YearMonth.of(2025, 5), "GM0344"))
                .isEqualTo(LocalDate.of(2025, 6, 28));
        assertThat(calendar.finalFrom(Source.BUS, YearMonth.of(2025, 3))).isEqualTo(LocalDate.of(2025, 6, 29));
    }

    @Test
    void anotherOrdinaryDayHoldsFromItsMonthOn() {
        DueDates dates = new DueDates(
                List.of(
                        new DueDates.OrdinaryDay(Source.BUS, YearMonth.of(2025, 4), 15),
                        new DueDates.OrdinaryDay(Source.BUS, YearMonth.of(2025, 6), 20)),
                List.of());

        assertThat(dates.dueOn(Source.BUS, YearMonth.of(2025, 3))).isEqualTo(LocalDate.of(2025, 4, 28));
        assertThat(dates.dueOn(Source.BUS, YearMonth.of(2025, 4))).isEqualTo(LocalDate.of(2025, 5, 15));
        assertThat(dates.dueOn(Source.BUS, YearMonth.of(2025, 7))).isEqualTo(LocalDate.of(2025, 8, 20));
        assertThat(dates.dueOn(Source.SRG, YearMonth.of(2025, 7))).isEqualTo(LocalDate.of(2025, 8, 28));
    }
}
