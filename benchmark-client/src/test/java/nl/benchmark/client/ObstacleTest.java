package nl.benchmark.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever runs the program unattended reads in its log what was wrong with the connection, not a name of Java. */
class ObstacleTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void aCertificateThatNobodyVouchesForIsToldAtOnce() throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(ownCertificate()));
        server.start();
        try {
            ClientRun run = status("https://localhost:" + server.getAddress().getPort());

            assertThat(run.exit).isEqualTo(ExitCode.PLATFORM);
            assertThat(run.err)
                    .contains("certificaat van dit adres wordt niet vertrouwd", "-Djavax.net.ssl.trustStore=")
                    .doesNotContain("PKIX", "Nog een keer");
            assertThat(run.pauses).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whereNothingListensItAsksAgainAndThenSaysSo() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        ClientRun run = status("http://localhost:" + port);

        assertThat(run.exit).isEqualTo(ExitCode.PLATFORM);
        assertThat(run.err).contains("op dit adres antwoordt niets").doesNotContain("Exception");
        assertThat(run.pauses).hasSize(Platform.ATTEMPTS - 1);
    }

    @Test
    void eachKindHasItsOwnWords() {
        IOException unknown = new ConnectException();
        unknown.initCause(new UnresolvedAddressException());
        assertThat(Obstacle.of(unknown)).isEqualTo(Obstacle.ADDRESS);
        assertThat(Obstacle.of(new ConnectException("refused"))).isEqualTo(Obstacle.NOBODY_THERE);
        assertThat(Obstacle.of(new HttpConnectTimeoutException("late"))).isEqualTo(Obstacle.TOO_LATE);
        assertThat(Obstacle.of(new SSLException("closed"))).isEqualTo(Obstacle.OTHER);
        for (String language : new String[] {"nl", "en"}) {
            for (Obstacle obstacle : Obstacle.values()) {
                assertThat(obstacle.text(Texts.of(language))).isNotBlank();
            }
        }
    }

    private static ClientRun status(String address) {
        return new ClientRun("status", "--url", address);
    }

    private SSLContext ownCertificate() throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("own.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        int made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "own",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start()
                .waitFor();
        assertThat(made).as(() -> "keytool").isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
