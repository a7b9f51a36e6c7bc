package nl.benchmark.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Eight or nine digits that pass the eleven-test; fillers are none. */
class CitizenServiceNumberTest {

    private static int number(String text) {
        byte[] bytes = ("x" + text + "x").getBytes(StandardCharsets.UTF_8);
        return CitizenServiceNumber.of(bytes, 1, bytes.length - 1);
    }

    @Test
    void eightDigitsAreNineWithALeadingZero() {
        assertThat(number("12345672")).isEqualTo(12_345_672);
        assertThat(number("012345672")).isEqualTo(12_345_672);
        assertThat(number("1234560")).as("seven").isNegative();
        assertThat(number("0012345672")).as("ten").isNegative();
    }

    @Test
    void oneDigitFurtherFails() {
        assertThat(number("123456782")).isPositive();
        assertThat(number("123456783")).isNegative();
        assertThat(number("123456781")).isNegative();
    }

    @Test
    void fillersAndOtherNotationsAreNone() {
        for (String text : new String[] {"000000000", "999999999", "00000000", "", "1234.56.782", "12345678\u0662"}) {
            assertThat(number(text)).as(text).isNegative();
        }
    }

    @Test
    void fillersHaveNineDigits() {
        byte[] text = "000000000999999999".getBytes(StandardCharsets.US_ASCII);

        assertThat(CitizenServiceNumber.isFiller(text, 0, 9)).isTrue();
        assertThat(CitizenServiceNumber.isFiller(text, 9, 18)).isTrue();
        assertThat(CitizenServiceNumber.isFiller(text, 1, 10)).isFalse();
        assertThat(CitizenServiceNumber.isFiller(text, 0, 8)).isFalse();
    }
}
