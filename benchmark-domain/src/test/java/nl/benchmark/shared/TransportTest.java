package nl.benchmark.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** W3, W7: without TLS, of the server or of a declared proxy, only the demonstration starts, and on this machine only. */
class TransportTest {

    private static final String HTTPS = "https://benchmark.voorbeeld.invalid/";
    private static final String HTTP = "http://127.0.0.1:8080/";

    @Test
    void ofTheServerItself() {
        assertThat(Transport.of(true, false, false, "0.0.0.0", HTTPS)).isEqualTo(Transport.TLS);
        assertThat(Transport.of(true, true, false, "0.0.0.0", HTTPS)).isEqualTo(Transport.TLS);
        assertThat(Transport.TLS.isProtected()).isTrue();
    }

    @Test
    void ofADeclaredProxy() {
        assertThat(Transport.of(false, true, false, "10.0.0.5", HTTPS)).isEqualTo(Transport.PROXY);
        assertThat(Transport.PROXY.isProtected()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "::1", "localhost"})
    void aDemonstrationNeedsNoneOnLoopback(String address) {
        assertThat(Transport.of(false, false, true, address, HTTP)).isEqualTo(Transport.LOOPBACK);
        assertThat(Transport.LOOPBACK.isProtected()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "10.0.0.5", "no such host"})
    void aDemonstrationElsewhereIsRefused(String address) {
        assertThatThrownBy(() -> Transport.of(false, false, true, address, HTTP))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("--https")
                .hasMessageContaining(address);
    }

    @Test
    void everythingElseIsRefusedAndToldWhatToSet() {
        for (String address : new String[] {"127.0.0.1", "0.0.0.0"}) {
            assertThatThrownBy(() -> Transport.of(false, false, false, address, HTTPS))
                    .as(address)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("BENCHMARK_BEHIND_PROXY")
                    .hasMessageContaining("https.yml");
        }
    }

    @Test
    void anAddressInMailWithoutTlsIsRefused() {
        for (boolean tls : new boolean[] {true, false}) {
            assertThatThrownBy(() -> Transport.of(tls, !tls, false, "127.0.0.1", HTTP))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("BENCHMARK_PUBLIC_URL");
        }
    }
}
