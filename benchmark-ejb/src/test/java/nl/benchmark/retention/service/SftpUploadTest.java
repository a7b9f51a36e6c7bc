package nl.benchmark.retention.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DEL-7: source files are sent to one known host, never half and never twice. */
class SftpUploadTest {

    private static final String NAME = "GM0363-BUS-2025-03-1001.csv";

    @TempDir
    private Path folder;

    private final byte[] content = new byte[600_000];
    private final AtomicInteger cutAfter = new AtomicInteger(-1);
    private final AtomicInteger opened = new AtomicInteger();
    private SshServer server;
    private KeyPair hostKey;

    @BeforeEach
    void start() throws Exception {
        new Random(5).nextBytes(content);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        hostKey = generator.generateKeyPair();
        server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPasswordAuthenticator(
                (user, password, session) -> user.equals("benchmark") && password.equals("right"));
        server.setFileSystemFactory(new VirtualFileSystemFactory(folder));
        SftpSubsystemFactory sftp = new SftpSubsystemFactory();
        sftp.addSftpEventListener(new SftpEventListener() {
            @Override
            public void writing(
                    ServerSession session,
                    String remote,
                    FileHandle file,
                    long offset,
                    byte[] data,
                    int dataOffset,
                    int length) {
                if (cutAfter.get() >= 0 && offset > cutAfter.get()) {
                    session.close(true);
                }
            }
        });
        server.setSubsystemFactories(List.of(sftp));
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(true);
    }

    private SftpTarget target(String fingerprint, String password) {
        return new SftpTarget(
                "127.0.0.1", server.getPort(), "benchmark", Optional.empty(), Optional.of(password), fingerprint, ".");
    }

    private String pinned() {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, hostKey.getPublic());
    }

    private boolean send(String fingerprint, String password) throws IOException {
        try (SftpUpload upload = new SftpUpload(target(fingerprint, password))) {
            return upload.send(NAME, content.length, () -> {
                opened.incrementAndGet();
                return new ByteArrayInputStream(content);
            });
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileArrivesWholeUnderItsName() throws IOException {
        assertThat(send(pinned(), "right")).isTrue();

        assertThat(files()).containsExactly(NAME);
        assertThat(Files.readAllBytes(folder.resolve(NAME))).isEqualTo(content);
    }

    @Test
    void aHostWithAnotherKeyGetsNothing() {
        assertThatThrownBy(() -> send("SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "right"))
                .isInstanceOf(IOException.class);

        assertThat(opened).hasValue(0);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aConnectionCutHalfWayLeavesNoFileAndTheNextAttemptIsWhole() throws IOException {
        cutAfter.set(200_000);
        assertThatThrownBy(() -> send(pinned(), "right")).isInstanceOf(IOException.class);
        assertThat(files()).doesNotContain(NAME);

        cutAfter.set(-1);
        assertThat(send(pinned(), "right")).isTrue();
        assertThat(files()).containsExactly(NAME);
        assertThat(Files.readAllBytes(folder.resolve(NAME))).isEqualTo(content);
    }

    @Test
    void aFileThatIsThereIsNotSentTwice() throws IOException {
        send(pinned(), "right");

        assertThat(send(pinned(), "right")).isFalse();

        assertThat(opened).hasValue(1);
    }

    @Test
    void aSourceThatFailsLeavesNoFile() throws IOException {
        try (SftpUpload upload = new SftpUpload(target(pinned(), "right"))) {
            assertThatThrownBy(() -> upload.send(NAME, content.length + 1L, () -> new ByteArrayInputStream(content)))
                    .isInstanceOf(IOException.class);
        }
        assertThat(files()).doesNotContain(NAME);
    }

    @Test
    void aWrongPasswordIsAFailureThatIsTriedAgain() {
        assertThatThrownBy(() -> send(pinned(), "wrong")).isInstanceOf(IOException.class);
    }

    @Test
    void theWaitsGrowToSixHours() {
        assertThat(TransferRegister.waitAfter(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(TransferRegister.waitAfter(2)).isEqualTo(Duration.ofMinutes(2));
        assertThat(TransferRegister.waitAfter(5)).isEqualTo(Duration.ofMinutes(16));
        assertThat(TransferRegister.waitAfter(10)).isEqualTo(Duration.ofHours(6));
        assertThat(TransferRegister.waitAfter(400)).isEqualTo(Duration.ofHours(6));
    }
}
