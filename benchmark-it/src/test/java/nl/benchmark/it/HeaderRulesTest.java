package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of W1 find what they should. */
class HeaderRulesTest {

    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; img-src 'self' data:; script-src 'self' 'nonce-abc'";
    private static final String YEAR = "max-age=31536000; includeSubDomains";

    private static List<String> faults(boolean tls, String... changes) {
        Map<String, List<String>> headers = new HashMap<>(Map.of(
                "Content-Security-Policy", List.of(POLICY),
                "X-Frame-Options", List.of("DENY"),
                "X-Content-Type-Options", List.of("nosniff"),
                "Referrer-Policy", List.of("same-origin")));
        if (tls) {
            headers.put("Strict-Transport-Security", List.of(YEAR));
        }
        for (int i = 0; i < changes.length; i += 2) {
            headers.put(changes[i], changes[i + 1].isEmpty() ? List.of() : List.of(changes[i + 1].split("\\|")));
        }
        return HeaderRules.faults(HttpHeaders.of(headers, (name, value) -> true), tls);
    }

    @Test
    void nothingIsSaidOfWhatIsRight() {
        assertThat(faults(true)).isEmpty();
        assertThat(faults(false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Security-Policy",
                "X-Frame-Options",
                "X-Content-Type-Options",
                "Referrer-Policy",
                "Strict-Transport-Security"
            })
    void whatIsMissingIsNamed(String name) {
        assertThat(faults(true, name, "")).isNotEmpty().allSatisfy(fault -> assertThat(fault)
                .contains(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"max-age=31535999; includeSubDomains", "max-age=31536000", "includeSubDomains", YEAR + "|" + YEAR
            })
    void aPromiseOfTlsThatIsTooShortOrTooNarrow(String value) {
        assertThat(faults(true, "Strict-Transport-Security", value)).hasSize(1);
    }

    @Test
    void aPromiseOfTlsWithoutTls() {
        assertThat(faults(false, "Strict-Transport-Security", YEAR)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "; style-src 'self' 'unsafe-inline'",
                "; style-src 'unsafe-hashes'",
                "; connect-src https:",
                "; connect-src http://example.invalid",
                "; img-src *",
                "; font-src fonts.example.invalid",
                "; connect-src 127.0.0.1"
            })
    void aSourceThatLetsInTooMuch(String more) {
        assertThat(faults(true, "Content-Security-Policy", POLICY.replaceFirst("; img-src[^;]*", "") + more))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "default-src 'self'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'",
                "object-src 'none'"
            })
    void aPolicyWithoutOneOfItsParts(String part) {
        assertThat(faults(true, "Content-Security-Policy", POLICY.replace(part, "media-src 'self'")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'unsafe-inline'", "'unsafe-eval'", "data:"})
    void aScriptFromAnywhere(String source) {
        assertThat(faults(true, "Content-Security-Policy", POLICY + " " + source))
                .hasSize(1);
    }

    @Test
    void aServerThatSaysWhatItIs() {
        assertThat(faults(true, "Server", "WildFly/39", "X-Powered-By", "Undertow/1"))
                .hasSize(2);
    }

    /** The length of a compressed page tells what stands in it (BREACH). */
    @Test
    void aCompressedAnswer() {
        assertThat(faults(true, "Content-Encoding", "gzip")).hasSize(1);
    }
}
