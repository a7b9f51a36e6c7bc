package nl.benchmark.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ACC-4 An external administrator")
class ExternalWorkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ExternalWork WORK =
            new ExternalWork(" Leverancier B.V. ", "2026-17", "Beheer van de servers en de database");

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
        assertRefused("AccountRule.EXTERNAL", new ExternalWork("", "2026-17", WORK.scope()), TODAY);
        assertRefused("AccountRule.EXTERNAL", new ExternalWork("Leverancier", null, WORK.scope()), TODAY);
        assertRefused("AccountRule.EXTERNAL", new ExternalWork("Leverancier", "2026-17", "Beheer"), TODAY);
    }
}
