package nl.benchmark.indicator;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Everything that leaves goes through the disclosure gate: nobody else gets a key to raw figures. */
class RawAccessTest {

    private static final class Burglar extends RawAccess {}

    @Test
    void refusesAKeyOfAnotherPackage() {
        assertThatThrownBy(Burglar::new).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesToEvaluateWithoutKey() {
        assertThatThrownBy(() -> new Evaluator(null, null, null, null)).isInstanceOf(IllegalArgumentException.class);
    }
}
