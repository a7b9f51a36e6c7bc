package nl.benchmark.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import nl.benchmark.ui.Messages;
import nl.benchmark.ui.Notation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L4: somebody recognises the sessions that are not their own. */
class BrowserNamesTest {

    private final BrowserNames names = new BrowserNames(new Messages(new Notation(Locale.forLanguageTag("nl-NL"))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Chrome op Windows   | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36
            Edge op Windows     | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0
            Firefox op Linux    | Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0
            Safari op macOS     | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Safari/605.1.15
            Safari op iPhone    | Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Mobile/15E148 Safari/604.1
            Chrome op Android   | Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36
            curl/8.5.0          | curl/8.5.0
            """)
    void isWhatPeopleCallIt(String name, String agent) {
        assertThat(names.name(agent)).isEqualTo(name);
    }

    @Test
    void nothingSaidIsNothing() {
        assertThat(names.name(null)).isEmpty();
    }
}
