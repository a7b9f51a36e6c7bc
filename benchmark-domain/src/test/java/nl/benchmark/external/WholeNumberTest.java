package nl.benchmark.external;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as people write them (formats-external 1.3). */
class WholeNumberTest {

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "-5,-5",
        "1234,1234",
        "00012,12",
        "'12,0',12",
        "12.00,12",
        "'1.234,0',1234",
        "'1 234 567,00',1234567",
        "999999999999999,999999999999999"
    })
    void aWholeNumberIsRead(String text, long value) {
        assertThat(WholeNumber.of(text)).isEqualTo(new WholeNumber(value, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "'',number",
        "-,number",
        "+5,number",
        "'12,5',number",
        "0x1F,number",
        "1e3,number",
        "12.34.56,number",
        "1.234,ambiguous",
        "'1,234',ambiguous",
        "1.234.567,ambiguous",
        "1 234,ambiguous",
        "1000000000000000,large"
    })
    void anythingElseIsAProblem(String text, String problem) {
        assertThat(WholeNumber.of(text)).isEqualTo(new WholeNumber(0, problem));
    }
}
