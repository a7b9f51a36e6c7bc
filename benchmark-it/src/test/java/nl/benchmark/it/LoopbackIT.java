package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** W1, W3: the demonstration without TLS is for this machine only, and promises nothing that it does not have. */
@ExtendWith(Platform.class)
class LoopbackIT {

    private static final int AT_ONCE_MILLIS = 3_000;

    private final RunningPlatform platform;

    LoopbackIT(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void nobodyElseReachesIt() throws IOException {
        Optional<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(found -> found instanceof Inet4Address && !found.isLoopbackAddress())
                .findFirst();
        assumeThat(outside).as("a machine with a network").isPresent();

        assertThatThrownBy(() -> {
                    try (Socket socket = new Socket()) {
                        socket.connect(
                                new InetSocketAddress(
                                        outside.get(), platform.address().getPort()),
                                AT_ONCE_MILLIS);
                    }
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void theCookieIsOneThatABrowserSendsWithoutTls() {
        for (String context : List.of("", "admin/")) {
            HttpResponse<String> page = new Browser(platform).get(context + "sign-in.xhtml");

            assertThat(page.headers().allValues("Set-Cookie")).singleElement().satisfies(cookie -> assertThat(cookie)
                    .startsWith(context.isEmpty() ? "benchmark=" : "benchmark-admin=")
                    .doesNotContainIgnoringCase("secure"));
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
        }
    }
}
