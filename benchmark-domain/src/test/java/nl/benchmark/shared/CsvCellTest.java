package nl.benchmark.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Standards F6: no cell of a file is a formula. */
class CsvCellTest {

    private static final String NUL = Character.toString(0);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+31",
                "-A1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "-1-2",
                "-1--",
                "-1E",
                "-",
                "＝1+1",
                "＋1",
                "－A1",
                "＠A1"
            })
    void thatASpreadsheetWouldComputeGetsAnApostrophe(String cell) {
        assertThat(CsvCell.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Leeuwarden",
                "-12.5",
                "-1.5E-7",
                "1=1",
                "a; b",
                "Hart-Best, van",
                "[3,-5]",
                "3;-5;-7.25",
                "x,-1"
            })
    void thatIsTextOrANumberStaysAsItIs(String cell) {
        assertThat(CsvCell.harmless(cell)).isEqualTo(cell);
    }

    /** A Dutch spreadsheet divides at semicolons, quotes or not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                ";=1|;'=1",
                "a;=cmd()|a;'=cmd()",
                "a,+31 20|a,'+31 20",
                "a; \"@SUM(A1)|a; \"'@SUM(A1)",
                "a;-1-2|a;'-1-2",
                "a;-A1|a;'-A1",
                "=1;=2|'=1;'=2"
            })
    void whatFollowsASeparatorGetsOneToo(String cell, String shown) {
        assertThat(CsvCell.harmless(cell)).isEqualTo(shown);
    }

    /** Every way to begin a formula, after everything that may stand before it, however the file is divided. */
    @Test
    void ofTwoHundredAttacksNoneIsAFormulaHoweverItIsDivided() {
        List<String> attacks = Stream.of("=", "+", "-", "@", "＝", "＋", "－", "＠", NUL + "=", "-1")
                .flatMap(start -> Stream.of("cmd|' /C calc'!A0", "1+1", "HYPERLINK(\"https://x.invalid\";\"x\")", "A1")
                        .map(rest -> start + rest))
                .flatMap(
                        attack -> Stream.of("", "x;", "x,", "x\t", "x\n", ";\"").map(before -> before + attack))
                .toList();

        assertThat(attacks).hasSizeGreaterThan(200).allSatisfy(attack -> {
            for (String piece : Pattern.compile("[;,\t\r\n]").split(CsvCell.harmless(attack))) {
                assertThat(piece.replaceFirst("^[ \"]+", "")).doesNotContainPattern("^(?!-?1$)[=+\\-@＝＋－＠\\x00]");
            }
        });
    }

    @Test
    void whatBeginsWithNothingVisibleGetsAnApostrophe() {
        assertThat(CsvCell.harmless(NUL + "=1")).isEqualTo("'" + NUL + "=1");
    }

    @Test
    void thatIsMissingIsEmpty() {
        assertThat(CsvCell.harmless(null)).isEmpty();
    }
}
