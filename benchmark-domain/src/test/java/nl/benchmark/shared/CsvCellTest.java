package nl.benchmark.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Standards F6: no cell of a file is a formula. */
class CsvCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+31", "-A1", "@SUM(A1)", "\tx", "\rx", "-1-2", "-1--", "-1E", "-"})
    void thatASpreadsheetWouldComputeGetsAnApostrophe(String cell) {
        assertThat(CsvCell.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Leeuwarden", "-12.5", "-1.5E-7", "1=1"})
    void thatIsTextOrANumberStaysAsItIs(String cell) {
        assertThat(CsvCell.harmless(cell)).isEqualTo(cell);
    }

    @Test
    void thatIsMissingIsEmpty() {
        assertThat(CsvCell.harmless(null)).isEmpty();
    }
}
