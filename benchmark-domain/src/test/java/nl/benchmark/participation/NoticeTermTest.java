package nl.benchmark.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeTermTest {

    /** Winter time since the last Sunday of October: Amsterdam is one hour before UTC on 31 October. */
    @ParameterizedTest(name = "{0} UTC ends on {1}")
    @DisplayName(
            "REG-3 through 31 October 23:59:59 in Amsterdam it ends this year, from 1 November 00:00:00 on a year later")
    @CsvSource({
        "2026-10-31T22:59:59Z, 2026-12-31",
        "2026-10-31T22:59:59.999999999Z, 2026-12-31",
        "2026-10-31T23:00:00Z, 2027-12-31",
        "2026-10-31T23:59:59Z, 2027-12-31",
        "2026-11-01T00:00:00Z, 2027-12-31",
        "2025-10-31T22:59:59Z, 2025-12-31",
        "2025-10-31T23:00:00Z, 2026-12-31"
    })
    void boundary(Instant receivedAt, LocalDate lastDay) {
        assertThat(NoticeTerm.lastDay(receivedAt)).isEqualTo(lastDay);
    }

    /** On 25 October 2026 at 01:00 UTC the clock goes back from 03:00 to 02:00; in 2027 it is on 31 October itself. */
    @ParameterizedTest(name = "{0} UTC ends on {1}")
    @DisplayName("REG-3 the hour in which the clock goes back counts for the day it lies in, also on 31 October itself")
    @CsvSource({
        "2026-10-24T21:59:59Z, 2026-12-31",
        "2026-10-24T22:00:00Z, 2026-12-31",
        "2026-10-25T00:30:00Z, 2026-12-31",
        "2026-10-25T01:30:00Z, 2026-12-31",
        "2027-10-30T22:00:00Z, 2027-12-31",
        "2027-10-31T00:59:59Z, 2027-12-31",
        "2027-10-31T01:00:00Z, 2027-12-31",
        "2027-10-31T22:00:00Z, 2027-12-31",
        "2027-10-31T22:59:59Z, 2027-12-31",
        "2027-10-31T23:00:00Z, 2028-12-31"
    })
    void clockChange(Instant receivedAt, LocalDate lastDay) {
        assertThat(NoticeTerm.lastDay(receivedAt)).isEqualTo(lastDay);
    }

    /** New year begins in Amsterdam an hour before UTC, and a summer day two hours before. */
    @ParameterizedTest(name = "{0} UTC ends on {1}")
    @DisplayName("REG-3 the year is that of Amsterdam")
    @CsvSource({
        "2026-12-31T22:59:59Z, 2027-12-31",
        "2026-12-31T23:00:00Z, 2027-12-31",
        "2027-01-01T00:00:00Z, 2027-12-31",
        "2028-02-28T23:00:00Z, 2028-12-31",
        "2028-02-29T12:00:00Z, 2028-12-31",
        "2028-06-30T22:30:00Z, 2028-12-31"
    })
    void year(Instant receivedAt, LocalDate lastDay) {
        assertThat(NoticeTerm.lastDay(receivedAt)).isEqualTo(lastDay);
    }

    @ParameterizedTest(name = "{0} ends on {1}")
    @DisplayName("REG-3 a letter counts by the day on which it was received, 31 October included")
    @CsvSource({
        "2026-01-01, 2026-12-31",
        "2028-02-29, 2028-12-31",
        "2026-10-31, 2026-12-31",
        "2026-11-01, 2027-12-31",
        "2026-12-31, 2027-12-31"
    })
    void letter(LocalDate receivedOn, LocalDate lastDay) {
        assertThat(NoticeTerm.lastDay(receivedOn)).isEqualTo(lastDay);
    }

    @Test
    @DisplayName("REG-3 the last day to cancel for a year is 31 October of the year before")
    void lastDayToCancel() {
        assertThat(NoticeTerm.lastDayToCancel(Year.of(2027))).isEqualTo(LocalDate.of(2026, 10, 31));
    }
}
