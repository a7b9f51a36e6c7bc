package nl.benchmark.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import nl.benchmark.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** DEL-4, DEL-6: words about a delivery hold no citizen service number, however it is written. */
class FreeTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Het gaat om 123456782 van vorige maand",
                "nummer 1234.56.782.",
                "123 456 782",
                "0123456782",
                "4 en 123456782"
            })
    void aNumberThatPassesTheElevenTestIsRefused(String text) {
        assertThat(catchThrowableOfType(RuleViolation.class, () -> FreeText.of(text, 5, 1000))
                        .rule())
                .isEqualTo(FreeTextRule.CITIZEN_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In oktober 2026 kwamen er 1.240 bij",
                "Telefoon 020 1234568 is geen nummer van een inwoner",
                "123456789 slaagt niet voor de proef",
                "Van 28-10-2026 tot 28-11-2026"
            })
    void otherNumbersAreWords(String text) {
        assertThat(FreeText.of("  " + text + " ", 5, 1000)).isEqualTo(text);
    }

    @Test
    void tooShortAndTooLongAreRefused() {
        assertThat(catchThrowableOfType(RuleViolation.class, () -> FreeText.of(" kort ", 5, 10))
                        .rule())
                .isEqualTo(FreeTextRule.LENGTH);
        assertThat(catchThrowableOfType(RuleViolation.class, () -> FreeText.of("veel te lang", 5, 10))
                        .rule())
                .isEqualTo(FreeTextRule.LENGTH);
        assertThat(catchThrowableOfType(RuleViolation.class, () -> FreeText.of(null, 5, 10))
                        .rule())
                .isEqualTo(FreeTextRule.LENGTH);
    }
}
