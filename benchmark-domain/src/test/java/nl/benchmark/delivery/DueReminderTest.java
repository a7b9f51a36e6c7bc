package nl.benchmark.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.benchmark.delivery.DueReminder.Place;
import nl.benchmark.indicator.DeliveryCalendar;
import nl.benchmark.indicator.DueDates;
import nl.benchmark.indicator.Source;
import nl.benchmark.registration.Participation;
import nl.benchmark.registration.Participations;
import org.junit.jupiter.api.Test;

/** DEL-3: who is reminded of which files: some days before the last day, once after it, and never twice. */
class DueReminderTest {

    private static final String CODE = "GM0363";
    private static final YearMonth MARCH = YearMonth.of(2025, 3);
    private static final LocalDate DUE = LocalDate.of(2025, 4, 28);
    private static final ReminderTerms TERMS = new ReminderTerms(7, 3);
    private static final Participations DEEPENING = participations("VERDIEPEND");

    private static Participations participations(String module) {
        return new Participations(List.of(new Participation(CODE, "WI", module, LocalDate.of(2025, 1, 1), null, null)));
    }

    private static List<DueReminder> on(
            LocalDate today,
            Participations participations,
            DueDates dates,
            Set<Place> came,
            Map<ReminderKind, Set<Place>> reminded) {
        ZoneId zone = ZoneId.of("Europe/Amsterdam");
        Clock clock = Clock.fixed(today.atTime(12, 0).atZone(zone).toInstant(), zone);
        return DueReminder.of(
                CODE, List.of(MARCH), participations, new DeliveryCalendar(clock, dates), TERMS, came, reminded);
    }

    private static List<DueReminder> on(LocalDate today) {
        return on(today, DEEPENING, DueDates.ORDINARY, Set.of(), Map.of());
    }

    @Test
    void sevenDaysBeforeTheLastDayItBeginsAndEightDaysBeforeItDoesNot() {
        assertThat(on(DUE.minusDays(8))).isEmpty();
        assertThat(on(DUE.minusDays(7)))
                .containsExactly(
                        new DueReminder(CODE, MARCH, ReminderKind.BEFORE, DUE, List.of(DeliveryType.values())));
        assertThat(on(DUE)).extracting(DueReminder::kind).containsExactly(ReminderKind.BEFORE);
    }

    @Test
    void threeDaysAfterTheLastDayItIsSaidOnceMoreAndWeeksLaterNoMore() {
        assertThat(on(DUE.plusDays(2))).isEmpty();
        assertThat(on(DUE.plusDays(3))).extracting(DueReminder::kind).containsExactly(ReminderKind.AFTER);
        assertThat(on(DUE.plusDays(17))).hasSize(1);
        assertThat(on(DUE.plusDays(18))).isEmpty();
    }

    @Test
    void ofBasisOnlyTheBenefitsAreAsked() {
        assertThat(on(DUE, participations("BASIS"), DueDates.ORDINARY, Set.of(), Map.of()))
                .flatExtracting(DueReminder::files)
                .containsExactly(DeliveryType.BUS);
    }

    @Test
    void whatCameAndWhatWasRemindedOfIsLeftOut() {
        Set<Place> came = Set.of(new Place(CODE, MARCH, DeliveryType.BUS));
        Map<ReminderKind, Set<Place>> reminded =
                Map.of(ReminderKind.BEFORE, Set.of(new Place(CODE, MARCH, DeliveryType.SRG)));

        assertThat(on(DUE, DEEPENING, DueDates.ORDINARY, came, reminded))
                .flatExtracting(DueReminder::files)
                .containsExactly(DeliveryType.BDFS, DeliveryType.BASPLUS);
        assertThat(on(DUE.plusDays(3), DEEPENING, DueDates.ORDINARY, came, reminded))
                .as("another kind")
                .flatExtracting(DueReminder::files)
                .containsExactly(DeliveryType.SRG, DeliveryType.BDFS, DeliveryType.BASPLUS);
    }

    @Test
    void whoHasAnExceptionOfItsOwnIsNotRemindedAndOneOfEverybodyMovesTheDay() {
        DueDates own =
                new DueDates(List.of(), List.of(new DueDates.OtherDay(Source.BUS, MARCH, CODE, DUE.plusDays(30))));
        DueDates all =
                new DueDates(List.of(), List.of(new DueDates.OtherDay(Source.BUS, MARCH, null, DUE.plusDays(30))));
        Participations basis = participations("BASIS");

        assertThat(on(DUE, basis, own, Set.of(), Map.of())).isEmpty();
        assertThat(on(DUE, basis, all, Set.of(), Map.of())).isEmpty();
        assertThat(on(DUE.plusDays(30), basis, own, Set.of(), Map.of())).isEmpty();
        assertThat(on(DUE.plusDays(30), basis, all, Set.of(), Map.of()))
                .containsExactly(
                        new DueReminder(CODE, MARCH, ReminderKind.BEFORE, DUE.plusDays(30), List.of(DeliveryType.BUS)));
    }

    @Test
    void whoDoesNotTakePartInTheMonthOwesNothing() {
        Participations later = new Participations(
                List.of(new Participation(CODE, "WI", "VERDIEPEND", LocalDate.of(2025, 4, 1), null, null)));

        assertThat(on(DUE, later, DueDates.ORDINARY, Set.of(), Map.of())).isEmpty();
    }
}
