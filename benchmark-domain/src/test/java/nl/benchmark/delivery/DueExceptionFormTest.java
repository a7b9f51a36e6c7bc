package nl.benchmark.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Set;
import nl.benchmark.indicator.DeliveryCalendar;
import nl.benchmark.shared.RuleViolation;
import org.junit.jupiter.api.Test;

/** DEL-3: an exception says of which file and month, until when and why, and makes nothing provisional that is final. */
class DueExceptionFormTest {

    private static final YearMonth MARCH = YearMonth.of(2025, 3);
    private static final String WHY = "Storing bij de leverancier";
    private static final DeliveryCalendar CALENDAR =
            new DeliveryCalendar(Clock.fixed(Instant.parse("2025-04-28T12:00:00Z"), ZoneOffset.UTC));

    private static Enum<?> refusal(DueExceptionForm form, DeliveryCalendar calendar) {
        return catchThrowableOfType(RuleViolation.class, () -> form.check(calendar))
                .rule();
    }

    private static DueExceptionForm form(LocalDate dueOn, String reason) {
        return new DueExceptionForm(Set.of(DeliveryType.SRG), MARCH, null, dueOn, reason);
    }

    @Test
    void onTheLastDayItselfTheDayOfEverybodyMayStillMove() {
        assertThatCode(() -> form(LocalDate.of(2025, 5, 12), WHY).check(CALENDAR))
                .doesNotThrowAnyException();
    }

    @Test
    void aDayLaterOnlyThatOfOneParticipantMay() {
        DeliveryCalendar later =
                new DeliveryCalendar(Clock.fixed(Instant.parse("2025-04-29T12:00:00Z"), ZoneOffset.UTC));
        LocalDate dueOn = LocalDate.of(2025, 5, 12);

        assertThat(refusal(form(dueOn, WHY), later)).isEqualTo(CalendarRule.ALREADY_DUE);
        assertThatCode(() -> new DueExceptionForm(Set.of(DeliveryType.SRG), MARCH, "GM0363", dueOn, WHY).check(later))
                .doesNotThrowAnyException();
    }

    @Test
    void filesMonthReasonAndADayAfterTheMonthAreNeeded() {
        LocalDate dueOn = LocalDate.of(2025, 5, 12);

        assertThat(refusal(new DueExceptionForm(Set.of(), MARCH, null, dueOn, WHY), CALENDAR))
                .isEqualTo(CalendarRule.FILE);
        assertThat(refusal(new DueExceptionForm(Set.of(DeliveryType.BUS), null, null, dueOn, WHY), CALENDAR))
                .isEqualTo(CalendarRule.MONTH);
        assertThat(refusal(form(dueOn, "te kort"), CALENDAR)).isEqualTo(CalendarRule.REASON);
        assertThat(refusal(form(null, WHY), CALENDAR)).isEqualTo(CalendarRule.DAY_OF_MONTH);
        assertThat(refusal(form(LocalDate.of(2025, 3, 31), WHY), CALENDAR)).isEqualTo(CalendarRule.DAY_OF_MONTH);
        assertThat(refusal(form(LocalDate.of(2026, 4, 2), WHY), CALENDAR)).isEqualTo(CalendarRule.DAY_OF_MONTH);
        assertThat(refusal(form(LocalDate.of(2025, 4, 27), WHY), CALENDAR)).isEqualTo(CalendarRule.OVER);
    }
}
