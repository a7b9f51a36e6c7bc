package nl.benchmark.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The answers of the platform, without a library. */
class JsonTest {

    @Test
    void everyKindOfValueIsRead() {
        Map<?, ?> read = Json.object(
                " {\"a\": [1, -2.5e3, true, false, null, \"x\\n\\u20ac\\\"\\\\\"], \"b\": {}, \"c\" : [] } ");

        assertThat(read.get("a"))
                .isEqualTo(Arrays.asList(new BigDecimal("1"), new BigDecimal("-2.5e3"), true, false, null, "x\n€\"\\"));
        assertThat(read.get("b")).isEqualTo(Map.of());
        assertThat(read.get("c")).isEqualTo(List.of());
    }

    @Test
    void whatIsNoneIsRefused() {
        for (String text : List.of(
                "",
                "[]",
                "1",
                "{",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{\"a\":1}x",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12",
                "{\"a\":tru}",
                "<html>")) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> Json.object(text));
        }
    }
}
