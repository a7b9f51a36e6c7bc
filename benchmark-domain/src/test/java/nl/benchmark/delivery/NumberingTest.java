package nl.benchmark.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.benchmark.shared.RuleViolation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** BUS-015: a list of old and new registration numbers. */
class NumberingTest {

    private static Numbering read(String csv) {
        return Numbering.read(csv.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oud;nieuw\r\nA1;B1\r\nA2;B2\r\n",
                "oud,nieuw\nA1,B1\nA2,B2",
                "oud\tnieuw\nA1\tB1\nA2\tB2\n",
                "\uFEFFoud;nieuw\n \"A1\" ; B1\n\nA2;B2\n"
            })
    void numbersWithWhateverSeparator(String csv) {
        assertThat(read(csv.replace(" \"A1\" ", "\"A1\"")).byOldNumber()).isEqualTo(Map.of("A1", "B1", "A2", "B2"));
    }

    @Test
    void otherEncoding() {
        assertThat(Numbering.read("oud;nieuw\nÉ1;Ë2\n".getBytes(Charset.forName("ISO-8859-1")))
                        .byOldNumber())
                .isEqualTo(Map.of("É1", "Ë2"));
    }

    @Test
    void namesNoNumberWhenItIsPrinted() {
        assertThat(read("oud;nieuw\nA1;B1\n")).hasToString("1 changed numbers");
    }

    @Nested
    class Refused {

        private void assertRefused(String csv, NumberingRule rule, Object... arguments) {
            assertThatThrownBy(() -> read(csv)).isInstanceOfSatisfying(RuleViolation.class, refused -> {
                assertThat(refused.rule()).isEqualTo(rule);
                assertThat(refused.arguments()).containsExactly(arguments);
            });
        }

        @Test
        void twice() {
            assertRefused("o;n\nA;1\nB;2\nA;3\nC;1\n", NumberingRule.TWICE, "4, 5", 2);
        }

        @Test
        void blank() {
            assertRefused("o;n\nA;1\n;2\nC; \n", NumberingRule.BLANK, "3, 4", 2);
        }

        @Test
        void onlyTheFirstTenLinesAreNamed() {
            String csv = "o;n\n" + ";x\n".repeat(11);
            assertRefused(csv, NumberingRule.BLANK, "2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …", 11);
        }

        @Test
        void otherNumberOfColumns() {
            assertRefused("o;n\nA;1;x\nB\nC;2\n", NumberingRule.COLUMNS, "2, 3", 2);
            assertRefused("A\n", NumberingRule.COLUMNS, "1", 1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "\n", "oud;nieuw\n"})
        void nothing(String csv) {
            assertRefused(csv, NumberingRule.EMPTY);
        }

        @Test
        void quoteThatDoesNotEnd() {
            assertRefused("o;n\nA;1\nB;\"2\n", NumberingRule.UNREADABLE, "3");
        }

        @Test
        void spreadsheet() {
            assertRefused("PK\u0003\u0004\0", NumberingRule.UNREADABLE, "1");
        }

        @Test
        void longerThanARegistrationNumber() {
            assertThat(read("o;n\n" + "A".repeat(15) + ";1\n").size()).isOne();
            assertRefused("o;n\n" + "A".repeat(16) + ";1\n", NumberingRule.TOO_LONG, "2", 1, 15);
        }

        @Test
        void citizenServiceNumbersInPlaceOfNewNumbers() {
            String csv = IntStream.iterate(100_000_009, number -> number + 1)
                    .filter(number -> ElevenTest.passes(Integer.toString(number).toCharArray(), 0, 9))
                    .limit(20)
                    .mapToObj(number -> "A" + number % 9_999 + ";" + number)
                    .collect(Collectors.joining("\n", "o;n\n", "\n"));
            assertRefused(csv, NumberingRule.PLAIN_NUMBERS);
        }

        @Test
        void tooLarge() {
            assertThatThrownBy(() -> Numbering.read(new byte[Numbering.LARGEST_BYTES + 1]))
                    .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.rule())
                            .isEqualTo(NumberingRule.TOO_LARGE));
        }
    }

    @Nested
    class BesideLastMonth {

        private final Set<String> lastMonth = Set.of("A", "B", "C");

        private void assertRefused(String csv, NumberingRule rule, String lines) {
            Numbering numbering = read(csv);
            assertThatThrownBy(() -> numbering.testBeside(lastMonth))
                    .isInstanceOfSatisfying(RuleViolation.class, refused -> {
                        assertThat(refused.rule()).isEqualTo(rule);
                        assertThat(refused.arguments().get(0)).isEqualTo(lines);
                    });
        }

        @Test
        void known() {
            read("o;n\nA;1\nC;2\n").testBeside(lastMonth);
        }

        @Test
        void oldNumberThatWasNotThere() {
            assertRefused("o;n\nA;1\nD;2\n", NumberingRule.UNKNOWN_OLD, "3");
        }

        @Test
        void numberOfAnotherBenefit() {
            assertRefused("o;n\nA;B\n", NumberingRule.TAKEN, "2");
        }

        @Test
        void numbersThatMoveOn() {
            read("o;n\nA;B\nB;C\nC;D\n").testBeside(lastMonth);
        }
    }
}
