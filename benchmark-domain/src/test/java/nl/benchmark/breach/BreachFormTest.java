package nl.benchmark.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import nl.benchmark.shared.RuleViolation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("V6 What is recorded of a breach")
class BreachFormTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final String TEXT = "Tien tekens";

    private static BreachForm form(String title, String text, Instant discovered, Instant began, Instant ended) {
        return new BreachForm(title, text, TEXT, TEXT, TEXT, discovered, began, ended);
    }

    private static Enum<?> refusal(BreachForm form) {
        return catchThrowableOfType(RuleViolation.class, () -> form.check(NOW)).rule();
    }

    @Test
    void momentsMayFollowEachOtherAtOnce() {
        assertThatCode(() -> form(TEXT, TEXT, NOW, NOW, NOW).check(NOW)).doesNotThrowAnyException();
        assertThatCode(() -> form(TEXT, TEXT, NOW, null, null).check(NOW)).doesNotThrowAnyException();
    }

    @Test
    void whatDoesNotFollowIsRefused() {
        assertThat(refusal(form(TEXT, TEXT, NOW.plusSeconds(1), null, null))).isEqualTo(BreachRule.DISCOVERED);
        assertThat(refusal(form(TEXT, TEXT, null, null, null))).isEqualTo(BreachRule.DISCOVERED);
        assertThat(refusal(form(TEXT, TEXT, NOW, NOW.plusSeconds(1), null))).isEqualTo(BreachRule.PERIOD);
        assertThat(refusal(form(TEXT, TEXT, NOW, null, NOW))).isEqualTo(BreachRule.PERIOD);
        assertThat(refusal(form(TEXT, TEXT, NOW, NOW, NOW.minusSeconds(1)))).isEqualTo(BreachRule.PERIOD);
        assertThat(refusal(form(TEXT, TEXT, NOW.minusSeconds(9), null, NOW.plusSeconds(1))))
                .isEqualTo(BreachRule.PERIOD);
    }

    @Test
    void textsHaveALength() {
        assertThat(refusal(form("te kort", TEXT, NOW, null, null))).isEqualTo(BreachRule.TEXTS);
        assertThat(refusal(form("x".repeat(121), TEXT, NOW, null, null))).isEqualTo(BreachRule.TEXTS);
        assertThat(refusal(form(TEXT, "x".repeat(2001), NOW, null, null))).isEqualTo(BreachRule.TEXTS);
        assertThat(refusal(form(TEXT, null, NOW, null, null))).isEqualTo(BreachRule.TEXTS);
    }
}
