package nl.benchmark.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CancellationTest {

    private static final LocalDate END_2026 = LocalDate.of(2026, 12, 31);
    private static final LocalDate END_2027 = LocalDate.of(2027, 12, 31);
    private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);

    @Nested
    @DisplayName("REG-3 withdrawing")
    class Withdrawing {

        @Test
        @DisplayName("is possible through the last second of the last day in Amsterdam")
        void untilItTakesEffect() {
            assertThat(cancellation(null).mayBeWithdrawn(today("2026-12-31T22:59:59Z")))
                    .isTrue();
            assertThat(cancellation(null).mayBeWithdrawn(today("2026-12-31T23:00:00Z")))
                    .isFalse();
            assertThat(cancellation(null).state(today("2026-12-31T23:00:00Z"))).isEqualTo(CancellationState.EFFECTIVE);
        }

        @Test
        @DisplayName("is done once")
        void once() {
            Cancellation withdrawn = cancellation(Instant.parse("2026-11-05T10:00:00Z"));

            assertThat(withdrawn.mayBeWithdrawn(LocalDate.of(2026, 11, 6))).isFalse();
            assertThat(withdrawn.state(LocalDate.of(2027, 6, 1))).isEqualTo(CancellationState.WITHDRAWN);
        }

        private LocalDate today(String moment) {
            return LocalDate.now(Clock.fixed(Instant.parse(moment), NoticeTerm.ZONE));
        }
    }

    @Nested
    @DisplayName("REG-3 the last day after a withdrawal")
    class After {

        @Test
        @DisplayName("is open again")
        void open() {
            assertThat(CancellationEffect.endsOn(BEGIN, List.of(effect(null, END_2026, true))))
                    .isNull();
        }

        @Test
        @DisplayName("is what it was: a pilot ends with its year")
        void asItWas() {
            assertThat(CancellationEffect.endsOn(BEGIN, List.of(effect(END_2027, END_2026, true))))
                    .isEqualTo(END_2027);
        }

        @Test
        @DisplayName("follows the earliest of those that still hold")
        void earliest() {
            assertThat(CancellationEffect.endsOn(
                            BEGIN, List.of(effect(null, END_2027, false), effect(END_2027, END_2026, true))))
                    .isEqualTo(END_2027);
            assertThat(CancellationEffect.endsOn(
                            BEGIN, List.of(effect(null, END_2027, true), effect(END_2027, END_2026, false))))
                    .isEqualTo(END_2026);
            assertThat(CancellationEffect.endsOn(
                            BEGIN, List.of(effect(null, END_2027, true), effect(END_2027, END_2026, true))))
                    .isNull();
        }

        @Test
        @DisplayName("REG-6 Basis that only was to follow Verdiepend never begins")
        void basis() {
            LocalDate next = LocalDate.of(2027, 1, 1);

            assertThat(CancellationEffect.endsOn(next, List.of(new CancellationEffect(null, null, true, true))))
                    .isEqualTo(END_2026);
            assertThat(CancellationEffect.endsOn(
                            next,
                            List.of(
                                    new CancellationEffect(null, null, true, false),
                                    new CancellationEffect(null, END_2026, false, true))))
                    .isNull();
        }
    }

    private static CancellationEffect effect(LocalDate before, LocalDate after, boolean withdrawn) {
        return new CancellationEffect(before, after, false, withdrawn);
    }

    private static Cancellation cancellation(Instant withdrawnAt) {
        return new Cancellation(
                1,
                "GM0384",
                "Diemen",
                Benchmark.WI,
                CancellationScope.BENCHMARK,
                CancellationWay.PORTAL,
                LocalDate.of(2026, 10, 12),
                Instant.parse("2026-10-12T09:00:00Z"),
                Instant.parse("2026-10-12T09:00:00Z"),
                "C. Voorbeeld",
                END_2026,
                null,
                withdrawnAt,
                null,
                null);
    }
}
