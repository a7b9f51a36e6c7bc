package nl.benchmark.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import nl.benchmark.organisation.GeographyResources;
import nl.benchmark.shared.FilterRule;
import nl.benchmark.shared.RuleViolation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A filter that cannot be read is refused: passed over it would show, and export, more than was asked. */
class TypedFiltersTest {

    private final TypedFilters typed = new TypedFilters(GeographyResources::load);

    @Test
    void nothingTypedFiltersNothing() {
        assertThat(typed.day(null)).isEmpty();
        assertThat(typed.month(" ")).isEmpty();
        assertThat(typed.account("")).isEmpty();
        assertThat(typed.organisation(" ")).isEmpty();
        typed.inOrder(Optional.empty(), typed.day("2026-03-01"));
    }

    @Test
    void readsWhatIsRight() {
        assertThat(typed.day(" 2026-03-31 ")).contains(LocalDate.of(2026, 3, 31));
        assertThat(typed.month("2026-03")).contains(YearMonth.of(2026, 3));
        assertThat(typed.account("117")).contains(117L);
        typed.inOrder(typed.day("2026-03-31"), typed.day("2026-03-31"));
    }

    @Test
    void anOrganisationHasACodeAndAName() {
        assertThat(typed.organisation("gm0599")).contains("GM0599");
        assertThat(typed.organisation("rotterdam")).contains("GM0599");
    }

    @Test
    void refusesWhatIsWrong() {
        refused(FilterRule.DAY, () -> typed.day("2026-02-30"));
        refused(FilterRule.MONTH, () -> typed.month("maart"));
        refused(FilterRule.ACCOUNT, () -> typed.account("abc"));
        refused(FilterRule.ACCOUNT, () -> typed.account("1234567890123456789"));
        refused(FilterRule.ORGANISATION, () -> typed.organisation("Rotter"));
        refused(FilterRule.ORDER, () -> typed.inOrder(typed.day("2026-03-31"), typed.day("2026-03-30")));
    }

    private static void refused(FilterRule rule, ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.rule())
                .isEqualTo(rule));
    }
}
