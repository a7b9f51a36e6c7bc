package nl.benchmark.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import nl.benchmark.shared.CsvCell;

/** F6, F11: no cell that leaves begins as a formula, however the file is divided, and none is changed otherwise. */
class CsvCellFuzzTest {

    private static final String NUMBER = "-[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?";

    @FuzzTest(maxDuration = "1m")
    void neverBeginsAsAFormula(FuzzedDataProvider data) {
        String cell = data.consumeRemainingAsString();

        String shown = CsvCell.harmless(cell);

        assertThat(shown.replace("'", "")).isEqualTo(cell.replace("'", ""));
        if (!shown.isEmpty() && !shown.matches(NUMBER)) {
            assertThat("=+-@\t\r\0＝＋－＠".indexOf(shown.charAt(0))).isNegative();
        }
        for (String piece : shown.split("[;,\t\r\n]")) {
            assertThat(piece.replaceFirst("^[ \"]+", "")).doesNotContainPattern("^[=+@\\x00＝＋－＠]");
        }
    }
}
