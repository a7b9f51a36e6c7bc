package nl.benchmark.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** DEL-3: of several files the one that needs most to be done says how the month stands. */
class MonthFilesTest {

    private static final YearMonth MARCH = YearMonth.of(2025, 3);
    private static final LocalDate DUE = LocalDate.of(2025, 4, 28);

    private static MonthFiles files(MonthState... states) {
        return new MonthFiles(
                MARCH,
                Arrays.stream(states)
                        .map(state -> new DeliveryMonth(MARCH, state, null, DUE, state == MonthState.LATE))
                        .toList(),
                DUE.plusDays(1),
                false);
    }

    @Test
    void oneFileThatIsLateMakesTheMonthLate() {
        MonthFiles month = files(MonthState.ACCEPTED, MonthState.REJECTED, MonthState.LATE, MonthState.NOT_TAKING_PART);

        assertThat(month.summary().state()).isEqualTo(MonthState.LATE);
        assertThat(month.summary().overdue()).isTrue();
        assertThat(month.asked()).containsExactly(DeliveryType.BUS, DeliveryType.SRG, DeliveryType.BDFS);
    }

    @Test
    void withBasisTheBenefitsSayItAll() {
        MonthFiles month = files(
                MonthState.ACCEPTED,
                MonthState.NOT_TAKING_PART,
                MonthState.NOT_TAKING_PART,
                MonthState.NOT_TAKING_PART);

        assertThat(month.summary().state()).isEqualTo(MonthState.ACCEPTED);
    }

    @Test
    void allInWithOneWarningIsInWithWarnings() {
        MonthFiles month =
                files(MonthState.ACCEPTED, MonthState.ACCEPTED, MonthState.ACCEPTED_WITH_WARNINGS, MonthState.ACCEPTED);

        assertThat(month.summary().state()).isEqualTo(MonthState.ACCEPTED_WITH_WARNINGS);
        assertThat(month.types(file -> file.state().isOpen())).isEmpty();
    }
}
