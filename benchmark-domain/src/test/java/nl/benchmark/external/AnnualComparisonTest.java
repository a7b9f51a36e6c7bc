package nl.benchmark.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import nl.benchmark.indicator.MeasureValue;
import org.junit.jupiter.api.Test;

/** The budget is the definite one, and until that is there the provisional one (measures, BUIG_BUDGET). */
class AnnualComparisonTest {

    private static final Year YEAR = Year.of(2025);

    private static AnnualFigure figure(long value, boolean provisional) {
        return new AnnualFigure("GM0001", YEAR, "BUIG_BUDGET", value, provisional, 2);
    }

    private static AnnualComparison compare(AnnualFigure figure, MeasureValue... inForce) {
        return AnnualComparison.of(List.of(figure), List.of(inForce));
    }

    private static MeasureValue inForce(long value, boolean provisional) {
        return MeasureValue.yearly("BUIG_BUDGET", YEAR, value, provisional);
    }

    @Test
    void aFigureThatIsNotThereIsAdded() {
        AnnualComparison comparison = compare(
                figure(1, true),
                MeasureValue.yearly("BUIG_BUDGET", YEAR.minusYears(1), 1, true),
                MeasureValue.yearly("WSW_PERSONS", YEAR, 1, true));

        assertThat(comparison.added()).containsExactly(figure(1, true));
        assertThat(comparison.toStore()).containsExactly(inForce(1, true));
    }

    @Test
    void theSameValueAndStatusIsUnchangedAndNotStored() {
        AnnualComparison comparison = compare(figure(1, false), inForce(1, false));

        assertThat(comparison.unchanged()).hasSize(1);
        assertThat(comparison.toStore()).isEmpty();
    }

    @Test
    void anotherValueIsAChange() {
        assertThat(compare(figure(2, true), inForce(1, true)).changed()).hasSize(1);
        assertThat(compare(figure(2, false), inForce(1, false)).toStore()).containsExactly(inForce(2, false));
    }

    @Test
    void theSameValueThatBecomesDefiniteIsAChange() {
        AnnualComparison comparison = compare(figure(1, false), inForce(1, true));

        assertThat(comparison.changed()).hasSize(1);
        assertThat(comparison.toStore()).containsExactly(inForce(1, false));
    }

    @Test
    void ann016AProvisionalFigureLeavesADefiniteOne() {
        AnnualComparison comparison = compare(figure(2, true), inForce(1, false));

        assertThat(comparison.kept()).containsExactly(figure(2, true));
        assertThat(comparison.toStore()).isEmpty();
    }
}
