package nl.benchmark.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** L7: what somebody types cannot become a second line of the log. */
class AuditTextTest {

    @Test
    void lineEndsBecomeVisible() {
        assertThat(AuditText.oneLine("x\r\n2026-11-22 SIGN_IN admin OK", 300))
                .isEqualTo("x\\u000d\\u000a2026-11-22 SIGN_IN admin OK");
        assertThat(AuditText.oneLine("a\u0085b\u2028c\u2029d\u0000e\u202ef", 300))
                .isEqualTo("a\\u0085b\\u2028c\\u2029d\\u0000e\\u202ef");
    }

    @Test
    void lettersOfAnyLanguageStay() {
        assertThat(AuditText.oneLine("Súdwest-Fryslân 😀", 300)).isEqualTo("Súdwest-Fryslân 😀");
    }

    @Test
    void halfASurrogatePairBecomesVisible() {
        assertThat(AuditText.oneLine("a\ud83d", 300)).isEqualTo("a\\ud83d");
    }

    @Test
    void aTextIsCutAtItsLength() {
        assertThat(AuditText.oneLine("abcdef", 6)).isEqualTo("abcdef");
        assertThat(AuditText.oneLine("abcdefg", 6)).isEqualTo("abcdef");
        assertThat(AuditText.oneLine("abcd\n", 6)).isEqualTo("abcd");
    }

    @Test
    void detailsAreFlatJsonInOrderWithoutWhatIsNotThere() {
        Map<String, String> details = new HashMap<>();
        details.put("b", "say \"no\" \\ \n");
        details.put("a", "1");
        details.put("c", null);

        assertThat(AuditText.json(details)).isEqualTo("{\"a\":\"1\",\"b\":\"say \\\"no\\\" \\\\ \\\\u000a\"}");
    }

    @Test
    void noDetailsAreAnEmptyObject() {
        assertThat(AuditText.json(Map.of())).isEqualTo("{}");
    }
}
