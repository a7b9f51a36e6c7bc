package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.benchmark.launcher.Secrets;
import nl.benchmark.retention.DataKeys;
import nl.benchmark.retention.SourceFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DEL-2, P4: a platform that lives on after its pseudonyms were replaced by the command, as an operator does it. */
@Tag("slow")
class PseudonymRotationIT {

    private static final String NEW_KEY = "B".repeat(43);
    private static final Duration REFUSED_WITHIN = Duration.ofMinutes(2);
    private static final Pattern STORED = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final YearMonth LAST = RunningPlatform.lastMonth();

    private static RunningPlatform platform;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.startAside();
    }

    @AfterAll
    static void stop() throws IOException {
        platform.close();
    }

    @Test
    @DisplayName(
            "P4 Persons of before and after the rotation are the same: nobody flows in or out, files and rows agree")
    void personsStayTheSame() throws Exception {
        Municipality town = platform.municipality();
        List<BusLine> lines = BusLine.lines(town, 40);
        long before = town.deliver(LAST.minusMonths(1), lines).get("id").getAsLong();
        awaitKept(before);
        Set<String> first = stored(before);
        platform.kill();
        awaitNoConnection();
        Secrets secrets = platform.installation().secrets();
        String keys = secrets.pseudonymKeys() + "," + NEW_KEY;

        assertThat(rotate(secrets.pseudonymKeys())).contains("everything is of version 1 already");
        assertRefuses(keys, "run ./benchmark keys rotate-pseudonyms");
        assertThat(rotate(keys)).contains("Version 2 of the pseudonyms is in force");
        assertRefuses(secrets.pseudonymKeys(), "BENCHMARK_PSEUDONYM_KEY is not the first master key");
        platform.startAgain(Map.of("BENCHMARK_PSEUDONYM_KEY", keys));

        assertThat(stored(before)).hasSameSizeAs(first).doesNotContainAnyElementsOf(first);
        assertThat(rotate(keys)).contains("a server is connected");
        long after = town.deliver(LAST, lines).get("id").getAsLong();
        awaitKept(after);
        assertThat(town.rules(after)).doesNotContain("FILE-008", "BUS-012", "BUS-015");
        assertThat(stored(after)).isEqualTo(stored(before));
        assertThat(inFile(before)).isEqualTo(stored(before));
        assertThat(inFile(after)).isEqualTo(stored(before));
        assertThat(measure(town, "BENEFITS")).isEqualTo(lines.size());
        assertThat(measure(town, "INFLOW")).isZero();
        assertThat(measure(town, "OUTFLOW")).isZero();
    }

    private static void awaitKept(long delivery) {
        Await.until(
                "the source file is kept",
                () -> platform.count(
                                "select count(*) from source_file where delivery_id = ? and state = 'KEPT'", delivery)
                        == 1);
    }

    private static void awaitNoConnection() {
        Await.until(
                "the end of the connections",
                () -> platform.count("select count(*) from pg_stat_activity where usename = 'benchmark_app'") == 0);
    }

    private static Set<String> stored(long delivery) {
        return platform.rows("select pseudonym::text from bus_person where delivery_id = ?", delivery).stream()
                .map(row -> (String) row[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> inFile(long delivery) throws IOException {
        byte[] key = new DataKeys(
                        platform.data().resolve("keys"),
                        platform.installation().secrets().masterKeys())
                .find(delivery)
                .orElseThrow();
        try (InputStream file = new SourceFolder(platform.data().resolve("sources")).open(delivery, key)) {
            return STORED.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static long measure(Municipality town, String measure) {
        return platform.count(
                """
                select value from measure_value where measure = ? and period = ? and dimension = '' and known_to = 'infinity'
                   and organisation_id = (select id from organisation where code = ?)
                """,
                measure,
                java.sql.Date.valueOf(LAST.atDay(1)),
                town.code());
    }

    private void assertRefuses(String keys, String says) throws Exception {
        Map<String, String> environment = platform.installation().environment();
        environment.put("BENCHMARK_PUBLIC_URL", "https://benchmark.voorbeeld.invalid/");
        environment.put("BENCHMARK_BEHIND_PROXY", "true");
        environment.put("BENCHMARK_PSEUDONYM_KEY", keys);
        try (RefusedServer refused = RefusedServer.start(environment)) {
            assertThat(refused.exitCode(REFUSED_WITHIN)).isEqualTo(1);
            assertThat(refused.log()).contains("The server does not start").contains(says);
        }
        awaitNoConnection();
    }

    /** What the command says, with these keys and with the database as an external one. */
    private String rotate(String keys) throws IOException, InterruptedException {
        Script script = Script.in(Files.createTempDirectory(folder, "project"));
        try {
            Secrets secrets = platform.installation().secrets();
            ProcessBuilder builder = script.command(
                    "keys",
                    "rotate-pseudonyms",
                    "--url",
                    platform.installation().database().url());
            Path data = platform.data();
            builder.environment()
                    .putAll(Map.of(
                            "BENCHMARK_DB_ADMIN_USER",
                            "postgres",
                            "BENCHMARK_DB_ADMIN_PASSWORD",
                            "postgres",
                            "BENCHMARK_SOURCES",
                            data.resolve("sources").toString(),
                            "BENCHMARK_KEYS",
                            data.resolve("keys").toString(),
                            "BENCHMARK_ERASURES",
                            data.resolve("erasures").toString(),
                            "BENCHMARK_BACKUP_KEY",
                            secrets.backupKey(),
                            "BENCHMARK_AUDIT_PUBLIC_KEY",
                            secrets.auditKeys().publicKey(),
                            "BENCHMARK_MASTER_KEY",
                            secrets.masterKey(),
                            "BENCHMARK_PSEUDONYM_KEY",
                            keys));
            Process process = builder.redirectErrorStream(true).start();
            String says = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(says)
                    .doesNotContain(new ArrayList<>(List.of(keys.split(","))))
                    .doesNotContain("\tat ");
            return says;
        } finally {
            script.removeLinks();
        }
    }
}
