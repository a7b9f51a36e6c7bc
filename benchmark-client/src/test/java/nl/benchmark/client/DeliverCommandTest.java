package nl.benchmark.client;

import static nl.benchmark.pseudonym.PseudonymFixtures.KEY_FILE;
import static nl.benchmark.pseudonym.PseudonymFixtures.NUMBER;
import static nl.benchmark.pseudonym.PseudonymFixtures.PSEUDONYM;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DEL-1, DEL-2: unattended delivery, on a platform inside this test. */
class DeliverCommandTest {

    private static final String RECEIVED = "{\"id\":7,\"status\":\"RECEIVED\"}";
    private static final String ACCEPTED =
            "{\"id\":7,\"status\":\"ACCEPTED\",\"records\":1,\"rejectedRecords\":0,\"warnings\":0}";
    private static final String REJECTED =
            "{\"id\":7,\"status\":\"REJECTED\",\"records\":1,\"rejectedRecords\":1,\"warnings\":0}";
    private static final String NO_FINDINGS = "{\"items\":[],\"total\":0}";
    private static final String FINDING =
            "{\"items\":[{\"line\":2,\"rule\":\"BUS-002\",\"severity\":\"ERROR\",\"messageNl\":\"Regel 2: \\u20ac \\\"x\\\"\",\"messageEn\":\"Line 2\"}]}";

    private final RecordedPlatform platform = new RecordedPlatform();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        platform.close();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private String key() throws IOException {
        Path key = file("sleutel.txt", KEY_FILE);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        return key.toString();
    }

    private ClientRun deliver(Object... more) {
        List<String> arguments = new ArrayList<>(
                List.of("deliver", "--url", platform.address(), "--organisation", "GM0363", "--type", "BUS"));
        Arrays.stream(more).map(Object::toString).forEach(arguments::add);
        return new ClientRun(arguments.toArray(String[]::new));
    }

    @Test
    void aRawFileArrivesWithPseudonymsItsDigestAndTheFingerprint() throws IOException, GeneralSecurityException {
        platform.answers(202, RECEIVED)
                .answers(200, RECEIVED)
                .answers(200, ACCEPTED)
                .answers(200, NO_FINDINGS);

        ClientRun run = deliver("--key", key(), "--period=2025-03", file("bus.csv", "bsn\r\n" + NUMBER + "\r\n"));

        assertThat(run.exit).isEqualTo(ExitCode.DONE);
        RecordedPlatform.Asked sent = platform.asked.get(0);
        assertThat(sent.address())
                .isEqualTo(
                        "/api/v1/deliveries?type=BUS&organisation=GM0363&period=2025-03&keyFingerprint=WrjDksLFQDWgSKpl");
        assertThat(sent.text()).isEqualTo("bsn\r\n" + PSEUDONYM + "\r\n");
        assertThat(sent.header("Authorization")).isEqualTo("Bearer " + ClientRun.TOKEN);
        assertThat(sent.header("Content-length")).isEqualTo(Integer.toString(sent.body().length));
        assertThat(sent.header("Content-digest"))
                .isEqualTo("sha-256=:"
                        + Base64.getEncoder()
                                .encodeToString(
                                        MessageDigest.getInstance("SHA-256").digest(sent.body()))
                        + ":");
        assertThat(run.out).contains("aangenomen (aanlevering 7)");
        assertThat(run.pauses).containsExactly(Duration.ofSeconds(1));
        assertThat(run.out + run.err).doesNotContain(NUMBER, ClientRun.TOKEN, "AAECAwQF");
    }

    @Test
    void withoutAKeyAPlainFileDoesNotLeave() throws IOException {
        ClientRun run = deliver("--period=2025-03", file("bus.csv", "bsn\n" + NUMBER + "\n"));

        assertThat(run.exit).isEqualTo(ExitCode.REFUSED);
        assertThat(run.err).contains("Gebruik uw sleutel").doesNotContain(NUMBER);
        assertThat(platform.asked).isEmpty();
    }

    @Test
    void aFileOfPseudonymsIsSentAsItIsAndClaimsNoKey() throws IOException {
        platform.answers(202, RECEIVED).answers(200, ACCEPTED).answers(200, NO_FINDINGS);

        deliver("--key", key(), "--period=2025-03", "--dry-run", file("bus.csv", "bsn\n" + PSEUDONYM + "\n"));

        assertThat(platform.asked.get(0).address()).contains("dryRun=true").doesNotContain("keyFingerprint");
        assertThat(platform.asked.get(0).text()).isEqualTo("bsn\n" + PSEUDONYM + "\n");
    }

    @Test
    void aRejectedDeliverySaysWhyAndFails() throws IOException {
        platform.answers(202, RECEIVED).answers(200, REJECTED).answers(200, FINDING);

        ClientRun run = deliver("--period=2025-03", file("bus.csv", "bsn\n" + PSEUDONYM + "\n"));

        assertThat(run.exit).isEqualTo(ExitCode.REFUSED);
        assertThat(run.out).contains("FOUT BUS-002  Regel 2: € \"x\"", "afgekeurd (aanlevering 7)");
    }

    @Test
    void whenThePlatformAsksToWaitItWaitsAndSendsAgain() throws IOException {
        platform.answers(429, "{}", "Retry-After", "17")
                .answers(503, "{}", "Retry-After", "Tue, 15 Apr 2025 10:00:47 GMT")
                .answers(503, "")
                .answers(202, RECEIVED)
                .answers(200, ACCEPTED)
                .answers(200, NO_FINDINGS);

        ClientRun run = deliver("--period=2025-03", file("bus.csv", "bsn\n" + PSEUDONYM + "\n"));

        assertThat(run.exit).isEqualTo(ExitCode.DONE);
        assertThat(run.pauses).containsExactly(Duration.ofSeconds(17), Duration.ofSeconds(30), Duration.ofMinutes(1));
        assertThat(platform.asked.get(3).text()).isEqualTo("bsn\n" + PSEUDONYM + "\n");
    }

    @Test
    void whoMayNotDeliverReadsForWhomAndWhomToAsk() throws IOException {
        platform.answers(403, "{\"detail\":\"You may not deliver for this municipality.\"}");

        ClientRun run = deliver("--period=2025-03", file("bus.csv", "bsn\n" + PSEUDONYM + "\n"));

        assertThat(run.exit).isEqualTo(ExitCode.PLATFORM);
        assertThat(run.err).contains("neemt met dit token niets aan voor GM0363", "You may not deliver");
    }

    @Test
    void itGivesUpAfterSoManyAttempts() throws IOException {
        for (int i = 0; i < Platform.ATTEMPTS; i++) {
            platform.answers(429, "{}", "Retry-After", "1");
        }

        assertThat(deliver("--period=2025-03", file("bus.csv", "bsn\n" + PSEUDONYM + "\n")).exit)
                .isEqualTo(ExitCode.PLATFORM);
        assertThat(platform.asked).hasSize(Platform.ATTEMPTS);
    }

    @Test
    void theSameFileAgainIsFollowedWhereItIs() throws IOException {
        platform.answers(409, "{\"detail\":\"same\",\"existing\":\"/api/v1/deliveries/5\"}")
                .answers(200, ACCEPTED)
                .answers(200, NO_FINDINGS);

        ClientRun run = deliver("--period=2025-03", file("bus.csv", "bsn\n" + PSEUDONYM + "\n"));

        assertThat(run.exit).isEqualTo(ExitCode.DONE);
        assertThat(run.err).contains("al aangeleverd, als aanlevering 5");
        assertThat(platform.asked.get(1).address()).isEqualTo("/api/v1/deliveries/5");
    }

    @Test
    void refusalsAtTheGateHaveTheirOwnOutcome() throws IOException {
        Path file = file("bus.csv", "bsn\n" + PSEUDONYM + "\n");
        platform.answers(413, "{\"detail\":\"at most 64 MiB\"}")
                .answers(403, "{\"detail\":\"not yours\"}")
                .answers(400, "{}")
                .answers(401, "{}")
                .answers(500, "no json");

        ClientRun tooLarge = deliver("--period=2025-03", file);
        assertThat(tooLarge.exit).isEqualTo(ExitCode.REFUSED);
        assertThat(tooLarge.err).contains("at most 64 MiB");
        assertThat(deliver("--period=2025-03", file).exit).isEqualTo(ExitCode.PLATFORM);
        assertThat(deliver("--period=2025-03", file).exit).isEqualTo(ExitCode.USAGE);
        assertThat(deliver("--period=2025-03", file).err).contains("kent dit token niet");
        assertThat(deliver("--period=2025-03", file).exit).isEqualTo(ExitCode.PLATFORM);
    }

    @Test
    void severalMonthsGoOldestFirstAndOnlyTheFirstChangesTheKey() throws IOException {
        for (int i = 0; i < 2; i++) {
            platform.answers(202, RECEIVED).answers(200, ACCEPTED).answers(200, NO_FINDINGS);
        }

        ClientRun run = deliver(
                "--key",
                key(),
                "--key-change",
                file("bus-2025-03.csv", "bsn\n" + NUMBER + "\n"),
                file("BUS_202502.csv", "bsn\n" + NUMBER + "\n\n"));

        assertThat(run.exit).isEqualTo(ExitCode.DONE);
        assertThat(platform.asked.get(0).address()).contains("period=2025-02", "keyChange=true");
        assertThat(platform.asked.get(3).address()).contains("period=2025-03").doesNotContain("keyChange");
    }

    @Test
    void aRefusedMonthDoesNotStopTheNext() throws IOException {
        platform.answers(202, RECEIVED).answers(200, ACCEPTED).answers(200, NO_FINDINGS);

        ClientRun run = deliver(
                file("bus-2025-02.csv", "bsn\n" + NUMBER + "\n"), file("bus-2025-03.csv", "bsn\n" + PSEUDONYM + "\n"));

        assertThat(run.exit).isEqualTo(ExitCode.REFUSED);
        assertThat(platform.asked.get(0).address()).contains("period=2025-03");
        assertThat(run.out).contains("bus-2025-03.csv: aangenomen");
    }

    @Test
    void itDoesNotWaitForEver() throws IOException {
        platform.answers(202, RECEIVED);
        for (int i = 0; i < 61; i++) {
            platform.answers(200, RECEIVED);
        }

        ClientRun run = deliver("--wait=1", "--period=2025-03", file("bus.csv", "bsn\n" + PSEUDONYM + "\n"));

        assertThat(run.exit).isEqualTo(ExitCode.PLATFORM);
        assertThat(run.err).contains("na 1 minuten");
    }

    @Test
    void wrongUseIsToldBeforeAnythingIsSent() throws IOException {
        Path file = file("bus.csv", "bsn\n" + PSEUDONYM + "\n");

        assertThat(new ClientRun(
                                Map.of(),
                                "deliver",
                                "--url",
                                platform.address(),
                                "--organisation",
                                "GM0363",
                                "--period=2025-03",
                                file.toString())
                        .err)
                .contains("BENCHMARK_TOKEN");
        assertThat(deliver("--period=2025-03", folder.resolve("absent.csv")).exit)
                .isEqualTo(ExitCode.USAGE);
        assertThat(deliver("--period=2025-03", file, file).exit).isEqualTo(ExitCode.USAGE);
        assertThat(deliver("--period=march", file).exit).isEqualTo(ExitCode.USAGE);
        assertThat(platform.asked).isEmpty();
    }

    @Test
    void theTokenDoesNotTravelInClear() throws IOException {
        ClientRun run = new ClientRun("status", "--url", "http://benchmark.example/");

        assertThat(run.exit).isEqualTo(ExitCode.USAGE);
        assertThat(run.err).contains("https://");
    }

    @Test
    void theTokenMayStandInAFile() throws IOException {
        platform.answers(200, NO_FINDINGS);

        ClientRun run = new ClientRun(
                Map.of(),
                "status",
                "--url",
                platform.address() + "/",
                "--token-file",
                file("token", "abc\n").toString());

        assertThat(run.exit).isEqualTo(ExitCode.DONE);
        assertThat(platform.asked.get(0).header("Authorization")).isEqualTo("Bearer abc");
    }

    @Test
    void statusListsDeliveries() {
        platform.answers(
                200,
                "{\"items\":[{\"id\":12,\"type\":\"BUS\",\"period\":\"2025-03\",\"status\":\"ACCEPTED\",\"records\":10,\"rejectedRecords\":null,\"dryRun\":true,\"receivedAt\":\"2025-04-01T08:00:00Z\"}]}");

        ClientRun run =
                new ClientRun("status", "--url", platform.address(), "--organisation", "GM0363", "--period", "2025-03");

        assertThat(platform.asked.get(0).address())
                .isEqualTo("/api/v1/deliveries?organisation=GM0363&period=2025-03&pageSize=100");
        assertThat(run.out.lines().skip(1).findFirst().orElseThrow())
                .contains("12", "2025-03", "BUS", "aangenomen*", "10", "01-04-2025 10:00");
    }

    @Test
    void nothingIsLeftInTheTemporaryFolder() throws IOException {
        platform.answers(202, RECEIVED).answers(200, ACCEPTED).answers(200, NO_FINDINGS);
        long before = temporaryFiles();

        deliver("--key", key(), "--period=2025-03", file("bus.csv", "bsn\n" + NUMBER + "\n"));
        deliver("--key", key(), "--period=2025-03", file("bus.csv", "bsn\n" + NUMBER + "\n1\n"));

        assertThat(temporaryFiles()).isEqualTo(before);
        assertThat(new String(platform.asked.get(0).body(), StandardCharsets.US_ASCII))
                .contains(PSEUDONYM);
    }

    private static long temporaryFiles() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("benchmark-"))
                    .filter(file -> file.toString().endsWith(".tmp"))
                    .count();
        }
    }

    /** BUS-015. */
    @Test
    void aListOfNumbersGoesBeforeTheFileInOneStream() throws IOException {
        platform.answers(202, RECEIVED).answers(200, ACCEPTED).answers(200, NO_FINDINGS);
        String list = "oud;nieuw\nA;B\n";

        ClientRun run =
                deliver("--period=2025-03", "--numbering", file("nummers.csv", list), file("bus.csv", "bsn\r\n"));

        assertThat(run.exit).isEqualTo(ExitCode.DONE);
        RecordedPlatform.Asked sent = platform.asked.get(0);
        assertThat(sent.address()).endsWith("&numberingBytes=" + list.length());
        assertThat(sent.text()).isEqualTo(list + "bsn\r\n");
        assertThat(sent.header("Content-length")).isEqualTo(Integer.toString(sent.body().length));
        assertThat(sent.header("Content-digest")).isEmpty();
    }

    @Test
    void ofAFileThatIsThereAlreadyTheListIsDeclaredAfterwards() throws IOException {
        platform.answers(409, "{\"existing\":\"/api/v1/deliveries/7\"}")
                .answers(204, "")
                .answers(200, ACCEPTED)
                .answers(200, NO_FINDINGS);

        ClientRun run = deliver(
                "--period=2025-03", "--numbering", file("nummers.csv", "oud;nieuw\nA;B\n"), file("bus.csv", "bsn\r\n"));

        assertThat(run.exit).isEqualTo(ExitCode.DONE);
        RecordedPlatform.Asked declared = platform.asked.get(1);
        assertThat(declared.method() + " " + declared.address()).isEqualTo("PUT /api/v1/deliveries/7/numbering");
        assertThat(declared.text()).isEqualTo("oud;nieuw\nA;B\n");
        assertThat(declared.header("Content-type")).isEqualTo("text/csv");
        assertThat(run.err).contains("oude en nieuwe nummers opgegeven bij aanlevering 7");
    }

    @Test
    void aListOfNumbersBelongsToOneFile() throws IOException {
        ClientRun run = deliver(
                "--numbering",
                file("nummers.csv", "oud;nieuw\nA;B\n"),
                file("bus-2025-03.csv", "bsn\r\n"),
                file("bus-2025-04.csv", "bsn\r\n"));

        assertThat(run.exit).isEqualTo(ExitCode.USAGE);
        assertThat(platform.asked).isEmpty();
        assertThat(run.err).contains("één BUS-bestand");
    }
}
