package nl.benchmark.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import nl.benchmark.shared.RuleViolation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** RET-1, V3: the boundaries of the term. */
class RetentionTermTest {

    private static final LocalDate RECEIVED = LocalDate.of(2019, 5, 14);

    @Nested
    class SevenYears {

        @Test
        void theDayBeforeTheAnniversaryItIsKept() {
            assertThat(RetentionTerm.STANDARD.isOver(RECEIVED, LocalDate.of(2026, 5, 13)))
                    .isFalse();
        }

        @Test
        void onTheAnniversaryItGoes() {
            assertThat(RetentionTerm.STANDARD.isOver(RECEIVED, LocalDate.of(2026, 5, 14)))
                    .isTrue();
        }

        @Test
        void theDayAfterItGoesToo() {
            assertThat(RetentionTerm.STANDARD.isOver(RECEIVED, LocalDate.of(2026, 5, 15)))
                    .isTrue();
        }
    }

    @Nested
    class LeapDay {

        private final LocalDate leapDay = LocalDate.of(2020, 2, 29);

        @Test
        void inAYearWithoutItTheAnniversaryIsTheFirstOfMarch() {
            assertThat(RetentionTerm.STANDARD.erasedFrom(leapDay)).isEqualTo(LocalDate.of(2027, 3, 1));
            assertThat(RetentionTerm.STANDARD.isOver(leapDay, LocalDate.of(2027, 2, 28)))
                    .isFalse();
        }

        @Test
        void inALeapYearItIsTheLeapDay() {
            assertThat(new RetentionTerm(8).erasedFrom(leapDay)).isEqualTo(leapDay.plusYears(8));
        }

        @Test
        void theFirstOfMarchStaysTheFirstOfMarchInALeapYear() {
            assertThat(new RetentionTerm(5).erasedFrom(LocalDate.of(2019, 3, 1)))
                    .isEqualTo(LocalDate.of(2024, 3, 1));
            assertThat(RetentionTerm.STANDARD.erasedFrom(LocalDate.of(2021, 2, 28)))
                    .isEqualTo(LocalDate.of(2028, 2, 28));
        }
    }

    @Nested
    class DateOfReceipt {

        @Test
        void isThatOfAmsterdamInWinter() {
            assertThat(RetentionTerm.receivedOn(Instant.parse("2019-12-31T22:59:59Z")))
                    .isEqualTo(LocalDate.of(2019, 12, 31));
            assertThat(RetentionTerm.receivedOn(Instant.parse("2019-12-31T23:00:00Z")))
                    .isEqualTo(LocalDate.of(2020, 1, 1));
        }

        @Test
        void isThatOfAmsterdamInSummer() {
            assertThat(RetentionTerm.receivedOn(Instant.parse("2019-06-30T21:59:59Z")))
                    .isEqualTo(LocalDate.of(2019, 6, 30));
            assertThat(RetentionTerm.receivedOn(Instant.parse("2019-06-30T22:00:00Z")))
                    .isEqualTo(LocalDate.of(2019, 7, 1));
        }
    }

    @Test
    void anAgreedTermTakesThePlaceOfSevenYears() {
        assertThat(new RetentionTerm(5).erasedFrom(RECEIVED)).isEqualTo(LocalDate.of(2024, 5, 14));
    }

    @Test
    void aTermHasOneToThirtyYears() {
        assertThatThrownBy(() -> new RetentionTerm(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetentionTerm(31)).isInstanceOf(IllegalArgumentException.class);
    }

    /** DEL-7. */
    @Test
    void aThirdDataOfficerIsRefusedAndASecondIsNot() {
        DataOfficers.refuseThird(1);

        assertThatThrownBy(() -> DataOfficers.refuseThird(2))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("RetentionRule.TOO_MANY_DATA_OFFICERS");
    }
}
