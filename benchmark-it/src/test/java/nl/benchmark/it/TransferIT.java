package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.benchmark.retention.DataKeys;
import nl.benchmark.retention.SourceFolder;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** DEL-7: the server sends new source files to the configured host, once; beside the unit tests of what goes wrong. */
@Tag("slow")
@ExtendWith(Platform.class)
class TransferIT {

    private static final String PASSWORD = "Sftp-proef-1";

    private final RunningPlatform platform;

    TransferIT(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void aKeptSourceFileIsSentOnce() throws Exception {
        Path folder = Files.createDirectories(platform.data().resolve("transfer-it"));
        KeyPair hostKey = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        try (SshServer server = server(folder, hostKey)) {
            server.start();
            platform.kill();
            platform.startAgain(Map.of(
                    "BENCHMARK_TRANSFER_HOST",
                    "127.0.0.1",
                    "BENCHMARK_TRANSFER_PORT",
                    Integer.toString(server.getPort()),
                    "BENCHMARK_TRANSFER_USER",
                    "benchmark",
                    "BENCHMARK_TRANSFER_PASSWORD",
                    PASSWORD,
                    "BENCHMARK_TRANSFER_HOST_KEY",
                    KeyUtils.getFingerPrint(BuiltinDigests.sha256, hostKey.getPublic()),
                    "BENCHMARK_TRANSFER_SECONDS",
                    "1"));
            try {
                Municipality town = platform.municipality();
                JsonObject delivery = town.deliver(RunningPlatform.lastMonth(), BusLine.lines(town, 5));
                long id = delivery.get("id").getAsLong();
                awaitSent(id);

                Path sent = folder.resolve(town.code() + "-BUS-" + RunningPlatform.lastMonth() + "-" + id + ".csv");
                assertThat(Files.readAllBytes(sent)).isEqualTo(kept(id));
                TimeUnit.SECONDS.sleep(3);
                assertThat(platform.count("select attempts from source_transfer where delivery_id = ?", id))
                        .isEqualTo(1);
                assertThat(platform.count(
                                "select count(*) from audit_line where action = 'SOURCE_FILE_TRANSFER' and object_id = ?",
                                Long.toString(id)))
                        .isEqualTo(1);
            } finally {
                platform.kill();
                platform.startAgain();
            }
        }
    }

    private static SshServer server(Path folder, KeyPair hostKey) {
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPasswordAuthenticator((user, password, session) -> password.equals(PASSWORD));
        server.setFileSystemFactory(new VirtualFileSystemFactory(folder));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        return server;
    }

    private void awaitSent(long delivery) throws InterruptedException {
        for (int wait = 0; wait < 600; wait++) {
            if (platform.count(
                            "select count(*) from source_transfer where delivery_id = ? and sent_at is not null",
                            delivery)
                    == 1) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(150);
        }
        throw new AssertionError("Not sent: "
                + platform
                        .rows("select delivery_id, attempts, failure from source_transfer where sent_at is null")
                        .stream()
                        .map(java.util.Arrays::toString)
                        .toList());
    }

    private byte[] kept(long delivery) throws IOException {
        DataKeys keys = new DataKeys(
                platform.data().resolve("keys"),
                platform.installation().secrets().masterKeys());
        try (InputStream in = new SourceFolder(platform.data().resolve("sources"))
                .open(delivery, keys.find(delivery).orElseThrow())) {
            return in.readAllBytes();
        }
    }
}
