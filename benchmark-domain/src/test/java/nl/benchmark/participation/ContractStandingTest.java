package nl.benchmark.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.benchmark.registration.Participation;
import nl.benchmark.registration.Participations;
import nl.benchmark.shared.RuleViolation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ContractStandingTest {

    private static final String DIEMEN = "GM0384";
    private static final String COOPERATION = "SW0001";
    private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);

    private static ContractStanding wi(LocalDate today, Participation... all) {
        return ContractStanding.of(new Participations(List.of(all)), DIEMEN, "WI", today);
    }

    private static ContractStanding all(LocalDate today, Participation... all) {
        return ContractStanding.ofAll(new Participations(List.of(all)), DIEMEN, today);
    }

    private static Participation participation(String benchmark, LocalDate startsOn, LocalDate endsOn) {
        return new Participation(DIEMEN, benchmark, "BASIS", startsOn, endsOn, null);
    }

    private static LocalDate today(String moment) {
        return LocalDate.now(Clock.fixed(Instant.parse(moment), NoticeTerm.ZONE));
    }

    @Nested
    @DisplayName("REG-5 figures, new reports and deliveries")
    class Figures {

        @Test
        @DisplayName("are there through the last second of the last day, Amsterdam")
        void lastDay() {
            ContractStanding before = wi(today("2026-12-31T22:59:59Z"), participation("WI", BEGIN, END));
            ContractStanding after = wi(today("2026-12-31T23:00:00Z"), participation("WI", BEGIN, END));

            assertThatCode(() -> before.requireHolding(Benchmark.WI)).doesNotThrowAnyException();
            assertThatThrownBy(() -> after.requireHolding(Benchmark.WI))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessage("ParticipationRule.ENDED");
        }

        @Test
        @DisplayName("of a benchmark do not follow another benchmark")
        void eachBenchmark() {
            ContractStanding wi =
                    wi(END.plusDays(1), participation("WI", BEGIN, END), participation("AS", BEGIN, null));

            assertThat(wi.isEnded()).isTrue();
        }

        @Test
        @DisplayName("come back on the first day of a new participation, not before")
        void again() {
            Participation old = participation("WI", BEGIN, END);
            Participation later = participation("WI", LocalDate.of(2028, 1, 1), null);

            assertThat(wi(LocalDate.of(2027, 12, 31), old, later).isEnded()).isTrue();
            assertThat(wi(LocalDate.of(2028, 1, 1), old, later).isEnded()).isFalse();
        }

        @Test
        @DisplayName("go on with Basis after Verdiepend")
        void basisAfterDeepening() {
            Participation deepening = new Participation(DIEMEN, "WI", "VERDIEPEND", BEGIN, END, null);

            assertThat(wi(END.plusDays(1), deepening, participation("WI", END.plusDays(1), null))
                            .isEnded())
                    .isFalse();
        }

        @Test
        @DisplayName("of what was cancelled before it began were never there, neither before nor after its first day")
        void neverBegan() {
            Participation never = participation("WI", END.plusDays(1), END);

            assertThat(wi(END, never).kind()).isEqualTo(ContractStanding.Kind.NONE);
            assertThat(wi(END.plusDays(1), never).kind()).isEqualTo(ContractStanding.Kind.NONE);
        }

        @Test
        @DisplayName("are not there before the first day, and the refusal names it; on that day they are")
        void toBegin() {
            LocalDate first = LocalDate.of(2027, 1, 1);
            ContractStanding before = wi(today("2026-12-31T22:59:59Z"), participation("WI", first, null));

            assertThat(before.beginsOn()).isEqualTo(first);
            assertThatThrownBy(() -> before.requireHolding(Benchmark.WI))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessage("ParticipationRule.TO_BEGIN");
            assertThat(wi(today("2026-12-31T23:00:00Z"), participation("WI", first, null))
                            .isHolding())
                    .isTrue();
        }

        @Test
        @DisplayName("and own reports are refused to who takes part in other benchmarks only")
        void otherBenchmarksOnly() {
            ContractStanding wi = wi(END, participation("AS", BEGIN, null), participation("SI", BEGIN, null));

            assertThatThrownBy(() -> wi.requireHolding(Benchmark.WI))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessage("ParticipationRule.NOT_IN");
            assertThatThrownBy(() -> wi.requireArchive(Benchmark.WI, END))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessage("ParticipationRule.NOT_IN");
            assertThat(wi.isArchiveOpen(END)).isFalse();
            assertThatCode(() -> wi.requireNotEnded(Benchmark.WI)).doesNotThrowAnyException();
        }

        @Test
        @DisplayName("of a co-operation are there as long as it pays for somebody")
        void cooperation() {
            Participations members = new Participations(List.of(
                    new Participation("GM0384", "WI", "BASIS", BEGIN, END, COOPERATION),
                    new Participation("GM0437", "WI", "BASIS", BEGIN, null, COOPERATION)));

            assertThat(ContractStanding.of(members, COOPERATION, "WI", END.plusDays(1))
                            .isEnded())
                    .isFalse();
            assertThat(ContractStanding.of(members, "GM0384", "WI", END.plusDays(1))
                            .isEnded())
                    .isTrue();
        }
    }

    @Nested
    @DisplayName("REG-5 the own reports")
    class Archive {

        private final ContractStanding ended = ContractStanding.endedOn(END);

        @Test
        @DisplayName("can be read for thirty days after the last day, the thirtieth included")
        void thirtyDays() {
            assertThat(ended.archiveUntil()).isEqualTo(LocalDate.of(2027, 1, 30));
            assertThatCode(() -> ended.requireArchive(Benchmark.WI, today("2027-01-30T22:59:59Z")))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> ended.requireArchive(Benchmark.WI, today("2027-01-30T23:00:00Z")))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessage("ParticipationRule.ARCHIVE_ENDED");
        }

        @Test
        @DisplayName("count real days, also through 29 February")
        void leapDay() {
            assertThat(ContractStanding.archiveUntil(LocalDate.of(2028, 1, 30))).isEqualTo(LocalDate.of(2028, 2, 29));
        }
    }

    @Nested
    @DisplayName("REG-5, REG-6 accounts")
    class Accounts {

        @Test
        @DisplayName("close the day after the thirtieth, and not before")
        void closing() {
            Participation old = participation("WI", BEGIN, END);

            assertThat(all(END.plusDays(30), old).isClosed(END.plusDays(30))).isFalse();
            assertThat(all(END.plusDays(31), old).isClosed(END.plusDays(31))).isTrue();
        }

        @Test
        @DisplayName("stay with another benchmark that runs, or is still to begin")
        void lastParticipation() {
            LocalDate day = END.plusDays(31);
            Participation old = participation("WI", BEGIN, END);

            assertThat(all(day, old, participation("AS", BEGIN, null)).isEnded())
                    .isFalse();
            assertThat(all(day, old, participation("WI", LocalDate.of(2028, 1, 1), null))
                            .isEnded())
                    .isFalse();
            assertThat(all(day, old, participation("AS", BEGIN, END.plusDays(1)))
                            .isClosed(day))
                    .isFalse();
            assertThat(all(day, old, participation("AS", BEGIN, END.minusYears(1)))
                            .isClosed(day))
                    .isTrue();
        }

        @Test
        @DisplayName("of a member stay as long as its co-operation takes part as a whole and it is a member")
        void asMember() {
            LocalDate day = END.plusDays(31);
            Participation whole = new Participation(COOPERATION, "SI", "BASIS", BEGIN, null, COOPERATION);
            Participation old = participation("WI", BEGIN, END);
            Participations member = new Participations(
                    List.of(old, whole), List.of(new Participations.Membership(COOPERATION, DIEMEN, BEGIN, null)));
            Participations left = new Participations(
                    List.of(old, whole), List.of(new Participations.Membership(COOPERATION, DIEMEN, BEGIN, day)));

            assertThat(ContractStanding.ofAll(member, DIEMEN, day).isEnded()).isFalse();
            assertThat(ContractStanding.ofAll(left, DIEMEN, day.minusDays(1)).isEnded())
                    .isFalse();
            assertThat(ContractStanding.ofAll(left, DIEMEN, day).endedOn()).isEqualTo(day.minusDays(1));
        }

        @Test
        @DisplayName("of who never took part stay")
        void never() {
            assertThat(all(END).isEnded()).isFalse();
        }
    }
}
