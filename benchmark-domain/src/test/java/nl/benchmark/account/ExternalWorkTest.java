package nl.benchmark.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ACC-4 An external administrator")
class ExternalWorkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String SCOPE = "Beheer van de servers en de database";
    private static final ExternalWork WORK = work(" Leverancier B.V. ", "2026-17", SCOPE);

    private static ExternalWork work(String employer, String agreement, String scope) {
        return new ExternalWork(employer, agreement, scope, List.of(WorkArea.FEES, WorkArea.AGREEMENTS), TODAY);
    }

    private static ExternalWork from(LocalDate first) {
        return new ExternalWork("Leverancier", "2026-17", SCOPE, List.of(WorkArea.FEES), first);
    }

    private static void assertRefused(String rule, ExternalWork work, LocalDate last) {
        assertThatThrownBy(() -> work.check(last, TODAY)).hasMessage(rule);
    }

    @Test
    @DisplayName("works from today on and two years at most, both days included")
    void lastDay() {
        assertThatCode(() -> WORK.check(TODAY, TODAY)).doesNotThrowAnyException();
        assertThatCode(() -> WORK.check(TODAY.plusYears(2), TODAY)).doesNotThrowAnyException();
        assertRefused("AccountRule.END", WORK, TODAY.minusDays(1));
        assertRefused("AccountRule.END", WORK, TODAY.plusYears(2).plusDays(1));
        assertRefused("AccountRule.END", WORK, null);
    }

    @Test
    @DisplayName("works for a supplier, under an agreement, for something that is said")
    void said() {
        assertRefused("AccountRule.EXTERNAL", work("", "2026-17", SCOPE), TODAY);
        assertRefused("AccountRule.EXTERNAL", work("Leverancier", null, SCOPE), TODAY);
        assertRefused("AccountRule.EXTERNAL", work("Leverancier", "2026-17", "Beheer"), TODAY);
    }

    @Test
    @DisplayName("works in at least one area of work, which stand in their own order")
    void areas() {
        assertRefused(
                "AccountRule.EXTERNAL_AREAS",
                new ExternalWork("Leverancier", "2026-17", SCOPE, List.of(), TODAY),
                TODAY);
        assertThat(WORK.areas()).containsExactly(WorkArea.AGREEMENTS, WorkArea.FEES);
    }

    @Test
    @DisplayName("has a first day that may be past or to come, but not after the last")
    void firstDay() {
        assertThatCode(() -> from(TODAY.minusYears(1)).check(TODAY, TODAY)).doesNotThrowAnyException();
        assertThatCode(() -> from(TODAY.plusDays(9)).check(TODAY.plusDays(9), TODAY))
                .doesNotThrowAnyException();
        assertRefused("AccountRule.EXTERNAL_FROM", from(TODAY.plusDays(10)), TODAY.plusDays(9));
        assertRefused("AccountRule.EXTERNAL_FROM", from(null), TODAY);
    }
}
