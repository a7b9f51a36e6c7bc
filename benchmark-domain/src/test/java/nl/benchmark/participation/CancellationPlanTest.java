package nl.benchmark.participation;

import static nl.benchmark.participation.ParticipationFixtures.DIEMEN;
import static nl.benchmark.participation.ParticipationFixtures.OUDER_AMSTEL;
import static nl.benchmark.participation.ParticipationFixtures.basis;
import static nl.benchmark.participation.ParticipationFixtures.deepening;
import static nl.benchmark.participation.ParticipationFixtures.member;
import static nl.benchmark.participation.ParticipationFixtures.pilot;
import static nl.benchmark.participation.ParticipationFixtures.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.benchmark.participation.CancellationPlan.Continuation;
import nl.benchmark.participation.CancellationPlan.Ending;
import nl.benchmark.shared.RuleViolation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CancellationPlanTest {

    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
    private static final LocalDate END_2026 = LocalDate.of(2026, 12, 31);
    private static final LocalDate END_2027 = LocalDate.of(2027, 12, 31);

    private static CancellationPlan whole(LocalDate receivedOn, ParticipationRow... rows) {
        return CancellationPlan.of(
                rows[0].benchmark(), CancellationScope.BENCHMARK, receivedOn, List.of(rows), receivedOn);
    }

    private static CancellationPlan deepeningOnly(LocalDate receivedOn, ParticipationRow... rows) {
        return CancellationPlan.of(Benchmark.WI, CancellationScope.DEEPENING, receivedOn, List.of(rows), receivedOn);
    }

    @Nested
    @DisplayName("REG-3 a whole benchmark")
    class Whole {

        @Test
        @DisplayName("on 31 October ends this year, and the next is not due")
        void inTime() {
            CancellationPlan plan = whole(OCTOBER, basis("2024-01-01", null));

            assertThat(plan.endings()).containsExactly(new Ending(1, null, END_2026));
            assertThat(plan.lastDay()).isEqualTo(END_2026);
            assertThat(plan.isNextYearDue()).isFalse();
            assertThat(plan.continuations()).isEmpty();
        }

        @Test
        @DisplayName("on 1 November ends a year later, and the next year is due")
        void tooLate() {
            CancellationPlan plan = whole(NOVEMBER, basis("2024-01-01", null));

            assertThat(plan.lastDay()).isEqualTo(END_2027);
            assertThat(plan.isNextYearDue()).isTrue();
        }

        @Test
        @DisplayName("that has not begun and is cancelled in time for its first year never begins")
        void neverBegins() {
            CancellationPlan plan = whole(OCTOBER, basis("2027-01-01", null));

            assertThat(plan.endings()).containsExactly(new Ending(1, null, END_2026));
            assertThat(basis("2027-01-01", "2026-12-31").isEverBegun()).isFalse();
        }

        @Test
        @DisplayName("that has not begun and is cancelled too late runs for its first year")
        void begins() {
            assertThat(whole(NOVEMBER, basis("2027-01-01", null)).lastDay()).isEqualTo(END_2027);
        }

        @Test
        @DisplayName("that begins two years later never begins, whenever it was cancelled before")
        void twoYearsAhead() {
            assertThat(whole(LocalDate.of(2026, 5, 1), basis("2028-01-01", null))
                            .lastDay())
                    .isEqualTo(END_2027);
        }

        @Test
        @DisplayName("ends all its modules")
        void allModules() {
            CancellationPlan plan = whole(
                    OCTOBER,
                    row(7, Benchmark.AS, "PREVENTIE", "2025-01-01", null),
                    row(8, Benchmark.AS, "ARMOEDEBELEID", "2026-05-01", null));

            assertThat(plan.endings()).containsExactly(new Ending(7, null, END_2026), new Ending(8, null, END_2026));
        }

        @Test
        @DisplayName("of a co-operation ends that of all its members")
        void members() {
            CancellationPlan plan = whole(OCTOBER, member(4, DIEMEN), member(5, OUDER_AMSTEL));

            assertThat(plan.endings()).extracting(Ending::participation).containsExactly(4L, 5L);
        }

        @Test
        @DisplayName("leaves what is over as it is")
        void over() {
            CancellationPlan plan = whole(OCTOBER, basis("2020-01-01", "2023-12-31"), deepening("2024-01-01", null));

            assertThat(plan.endings()).containsExactly(new Ending(2, null, END_2026));
        }

        @Test
        @DisplayName("that ends then already is refused")
        void again() {
            assertRefused(ParticipationRule.ALREADY_ENDS, () -> whole(OCTOBER, basis("2024-01-01", "2026-12-31")));
            assertRefused(ParticipationRule.ALREADY_ENDS, () -> whole(NOVEMBER, basis("2024-01-01", "2026-12-31")));
        }

        @Test
        @DisplayName("that was cancelled too late ends a year earlier after all when a letter came in time")
        void letterFoundLater() {
            CancellationPlan plan = CancellationPlan.of(
                    Benchmark.WI,
                    CancellationScope.BENCHMARK,
                    OCTOBER,
                    List.of(basis("2024-01-01", "2027-12-31")),
                    LocalDate.of(2026, 11, 20));

            assertThat(plan.endings()).containsExactly(new Ending(1, END_2027, END_2026));
        }

        @Test
        @DisplayName("that nobody takes part in is refused")
        void nothing() {
            assertRefused(ParticipationRule.NOTHING, () -> whole(OCTOBER, basis("2024-01-01", "2025-12-31")));
            assertRefused(ParticipationRule.NOTHING, () -> whole(OCTOBER, basis("2026-11-01", "2026-10-31")));
        }
    }

    @Nested
    @DisplayName("REG-3 a letter that is recorded later")
    class Letter {

        private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

        private CancellationPlan received(String day, ParticipationRow... rows) {
            return CancellationPlan.of(
                    Benchmark.WI, CancellationScope.BENCHMARK, LocalDate.parse(day), List.of(rows), TODAY);
        }

        @Test
        @DisplayName("of the day before the first day is refused, with both days")
        void before() {
            assertThatThrownBy(() -> received("2026-04-30", basis("2026-05-01", null)))
                    .isInstanceOfSatisfying(RuleViolation.class, refused -> {
                        assertThat(refused.rule()).isEqualTo(ParticipationRule.BEFORE_FIRST_DAY);
                        assertThat(refused.arguments())
                                .containsExactly(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 1));
                    });
        }

        @Test
        @DisplayName("of the first day counts")
        void onTheFirstDay() {
            assertThat(received("2026-05-01", basis("2026-05-01", null)).lastDay())
                    .isEqualTo(END_2026);
        }

        @Test
        @DisplayName("counts before the first day of what is still to begin")
        void toBegin() {
            assertThat(received("2026-10-31", basis("2027-01-01", null)).lastDay())
                    .isEqualTo(END_2026);
        }

        @Test
        @DisplayName("counts from the first day of Verdiepend when Basis went on after it")
        void goesOn() {
            assertThat(received(
                                    "2026-04-30",
                                    deepening("2024-01-01", "2026-04-30"),
                                    row(9, Benchmark.WI, ParticipationRow.BASIS, "2026-05-01", null))
                            .lastDay())
                    .isEqualTo(END_2026);
        }

        @Test
        @DisplayName("is not about what ended a day earlier than that")
        void interrupted() {
            assertRefused(
                    ParticipationRule.BEFORE_FIRST_DAY,
                    () -> received(
                            "2026-04-30",
                            deepening("2024-01-01", "2026-04-29"),
                            row(9, Benchmark.WI, ParticipationRow.BASIS, "2026-05-01", null)));
        }

        @Test
        @DisplayName("counts for all members when one of them took part on that day")
        void members() {
            CancellationPlan plan = received(
                    "2026-04-30", member(4, DIEMEN), row(5, Benchmark.WI, ParticipationRow.BASIS, "2026-05-01", null));

            assertThat(plan.endings()).extracting(Ending::participation).containsExactly(4L, 5L);
        }
    }

    @Nested
    @DisplayName("REG-6 leaving Verdiepend")
    class Deepening {

        @Test
        @DisplayName("follows the same term, and Basis goes on the day after")
        void basisGoesOn() {
            CancellationPlan plan = deepeningOnly(OCTOBER, deepening("2024-01-01", null));

            assertThat(plan.endings()).containsExactly(new Ending(2, null, END_2026));
            assertThat(plan.continuations()).containsExactly(new Continuation(DIEMEN, LocalDate.of(2027, 1, 1), null));
            assertThat(deepeningOnly(NOVEMBER, deepening("2024-01-01", null)).continuations())
                    .containsExactly(new Continuation(DIEMEN, LocalDate.of(2028, 1, 1), null));
        }

        @Test
        @DisplayName("is refused while all of it ends later by another cancellation")
        void endsAlready() {
            assertRefused(
                    ParticipationRule.ALREADY_ENDS,
                    () -> CancellationPlan.of(
                            Benchmark.WI,
                            CancellationScope.DEEPENING,
                            OCTOBER,
                            List.of(deepening("2024-01-01", "2027-12-31")),
                            LocalDate.of(2026, 11, 20)));
        }

        @Test
        @DisplayName("and then all of it, in time: Basis never begins")
        void thenAll() {
            CancellationPlan plan = whole(OCTOBER, deepening("2024-01-01", "2026-12-31"), basis("2027-01-01", null));

            assertThat(plan.endings())
                    .containsExactly(new Ending(2, END_2026, END_2026), new Ending(1, null, END_2026));
        }

        @Test
        @DisplayName("who pays for the members keeps paying")
        void payer() {
            assertThat(deepeningOnly(OCTOBER, member(4, DIEMEN)).continuations())
                    .extracting(Continuation::payer)
                    .containsExactly(ParticipationFixtures.COOPERATION);
        }

        @Test
        @DisplayName("is refused to who has Basis only")
        void none() {
            assertRefused(ParticipationRule.NO_DEEPENING, () -> deepeningOnly(OCTOBER, basis("2024-01-01", null)));
        }
    }

    @Nested
    @DisplayName("REG-4 a pilot")
    class Pilot {

        @Test
        @DisplayName("ends by itself, so it is not cancelled once it runs")
        void endsByItself() {
            assertRefused(ParticipationRule.ALREADY_ENDS, () -> whole(OCTOBER, pilot("2026-05-01", "2026-12-31")));
        }

        @Test
        @DisplayName("that has not begun never begins when it is cancelled in time")
        void neverBegins() {
            assertThat(whole(OCTOBER, pilot("2027-01-01", "2027-12-31")).endings())
                    .containsExactly(new Ending(3, END_2027, END_2026));
        }
    }

    private static void assertRefused(
            ParticipationRule rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(RuleViolation.class)
                .extracting("rule")
                .isEqualTo(rule);
    }
}
