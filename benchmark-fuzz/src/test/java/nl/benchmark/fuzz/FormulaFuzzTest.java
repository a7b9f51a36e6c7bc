package nl.benchmark.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import nl.benchmark.indicator.Formula;
import nl.benchmark.indicator.FormulaError;

/** F11: a formula of any text is read or refused with the place of the error. */
class FormulaFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void isReadOrRefusedWithAPlace(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        try {
            assertThat(Formula.parse(text)).isNotNull();
        } catch (FormulaError refusal) {
            assertThat(refusal.position()).isBetween(0, text.length());
        }
    }
}
