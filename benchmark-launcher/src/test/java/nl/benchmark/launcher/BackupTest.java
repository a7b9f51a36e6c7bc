package nl.benchmark.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.List;
import nl.benchmark.retention.DataKeys;
import nl.benchmark.retention.Erasure;
import nl.benchmark.retention.ErasureFile;
import nl.benchmark.retention.SourceFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** RET-1, V9: what was erased after a backup is gone again after it is restored. */
@TestInstance(Lifecycle.PER_CLASS)
class BackupTest {

    private static final String CANARY = "6b9d5a54-93b0-4b6e-8c53-7d7a2cbe1f11";
    private static final String SHA256 = "e".repeat(64);
    private static final Instant NOW = Instant.parse("2026-11-22T02:15:00Z");

    @TempDir
    private static Path folder;

    private Path data;
    private Secrets secrets;
    private EmbeddedDatabase database;
    private Path backup;

    /** An installation with two deliveries, one backup of both, and after that the first of them erased. */
    @BeforeAll
    void live() throws Exception {
        data = Files.createDirectories(folder.resolve("data"));
        secrets = Secrets.of(data);
        database = EmbeddedDatabase.start(data.resolve("postgresql"), secrets);
        SourceFolder sources = new SourceFolder(data.resolve("sources"));
        DataKeys keys = new DataKeys(data.resolve("keys"), secrets.masterKeys());
        for (int delivery = 5001; delivery <= 5002; delivery++) {
            deliver(delivery);
            sources.keep(delivery, keys.create(delivery), out -> out.write("bsn;x\n".getBytes(StandardCharsets.UTF_8)));
        }
        new ErasureFile(place(database).erasures()).begin();
        backup = new Backup(place(database)).write(folder.resolve("backups"), NOW);
        erase(5001);
        Path certificates = Files.createDirectories(place(database).erasures().resolveSibling("certificates"));
        Files.writeString(
                certificates.resolve("100-GM0363.csv"), "header\r\n1;5001;BUS;2019-03;2019-04-05;x;42;0;1;0\r\n");
        Files.writeString(certificates.resolve("100-GM0363.pdf"), "%PDF-");
    }

    @AfterAll
    void end() throws IOException {
        database.close();
    }

    private BackupPlace place(EmbeddedDatabase of) {
        return BackupPlace.of(data, secrets, of.port());
    }

    private void deliver(int delivery) throws SQLException {
        execute(
                database,
                """
                insert into delivery (id, organisation_id, type, period, status, received_at, in_force_from, size_bytes, sha256)
                select %1$d, id, 'BUS', make_date(2019, %1$d - 5000, 1), 'REPLACED', timestamptz '2019-04-05 12:00Z', '2019-04-05 12:01Z', 1, '%2$s' from organisation where code = 'GM0363'
                """
                        .formatted(delivery, SHA256),
                "insert into bus_person (delivery_id, organisation_id, period, pseudonym, benefit_no, person_no, runs, working_age, counts) "
                        + "select id, organisation_id, period, '" + CANARY
                        + "', 0, 0, true, true, true from delivery where id = "
                        + delivery,
                "insert into measure_value (organisation_id, period, measure, value, delivery_id, known_from) select organisation_id, period, 'BENEFITS', 7, id, now() + interval '"
                        + delivery + " seconds' from delivery where id = " + delivery,
                "insert into source_file (delivery_id, organisation_id, state, form, size_bytes, sha256, kept_at, lease_until) select id, organisation_id, 'KEPT', 'CSV', 6, '"
                        + SHA256 + "', now(), now() from delivery where id = " + delivery,
                "select setval('delivery_id_seq', " + delivery + ")");
    }

    /** As a run does it. */
    private void erase(int delivery) throws SQLException, IOException {
        new ErasureFile(place(database).erasures())
                .append(
                        new Erasure(
                                0,
                                NOW.plusSeconds(60),
                                100,
                                "GM0363",
                                delivery,
                                "BUS",
                                YearMonth.of(2019, 3),
                                LocalDate.of(2019, 4, 5),
                                SHA256,
                                SHA256,
                                1),
                        secrets.auditKeys());
        new DataKeys(data.resolve("keys"), null).destroy(delivery);
        new SourceFolder(data.resolve("sources")).remove(delivery);
        execute(database, "select retention_delete(" + delivery + ")");
    }

    private static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
        try (Connection connection = java.sql.DriverManager.getConnection(
                        database.url() + "?currentSchema=benchmark", "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static long count(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = java.sql.DriverManager.getConnection(
                database.url() + "?currentSchema=benchmark", "postgres", "postgres")) {
            return Long.parseLong(BackupTables.rows(connection, sql).get(0)[0]);
        }
    }

    @Test
    void holdsNoKeyAndNothingReadable() throws IOException {
        String bytes = new String(Files.readAllBytes(backup), StandardCharsets.ISO_8859_1);

        assertThat(bytes).doesNotContain(CANARY).doesNotContain(secrets.masterKey());
        assertThat(bytes)
                .doesNotContain(
                        new String(Base64.getUrlDecoder().decode(secrets.masterKey()), StandardCharsets.ISO_8859_1));
    }

    @Test
    void isALineOfTheAuditLog() throws SQLException {
        assertThat(count(
                        database,
                        "select count(*) from audit_line where action = 'BACKUP' and object_id = '"
                                + backup.getFileName() + "'"))
                .isEqualTo(1);
    }

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class Restored {

        private EmbeddedDatabase again;
        private Restore.Outcome outcome;

        @BeforeAll
        void restore() throws Exception {
            again = EmbeddedDatabase.start(folder.resolve("again"), secrets);
            outcome = new Restore(place(again)).run(backup);
        }

        @AfterAll
        void end() throws IOException {
            again.close();
        }

        @Test
        void whatWasErasedSinceIsGoneAgain() throws SQLException {
            assertThat(outcome.erasedAgain()).isEqualTo(1);
            for (String table : List.of("bus_person", "measure_value", "source_file")) {
                assertThat(count(again, "select count(*) from " + table + " where delivery_id = 5001"))
                        .as(table)
                        .isZero();
                assertThat(count(again, "select count(*) from " + table + " where delivery_id = 5002"))
                        .as(table)
                        .isEqualTo(1);
            }
            assertThat(count(again, "select count(*) from delivery where id = 5001"))
                    .isZero();
            assertThat(data.resolve("sources/delivery-5001.source")).doesNotExist();
            assertThat(data.resolve("keys/delivery-5001.key")).doesNotExist();
        }

        @Test
        void theErasureIsKnownAndNothingElseIsLost() throws SQLException {
            assertThat(count(again, "select count(*) from erasure where delivery_id = 5001 and replayed"))
                    .isEqualTo(1);
            assertThat(count(again, "select count(*) from organisation"))
                    .isEqualTo(count(database, "select count(*) from organisation"));
            assertThat(data.resolve("sources/delivery-5002.source")).exists();
            assertThat(outcome.withoutKey()).isZero();
        }

        @Test
        void aCertificateIssuedSinceIsThere() throws SQLException {
            assertThat(count(again, "select facts from erasure_certificate where run_id = 100 and deliveries = 1"))
                    .isEqualTo(42);
        }

        @Test
        void noNumberIsGivenTwice() throws SQLException {
            assertThat(count(again, "select last_value from delivery_id_seq")).isGreaterThanOrEqualTo(5002);
        }

        @Test
        void theRestoreIsALineAndTheChainIsWhole() throws SQLException {
            assertThat(count(again, "select count(*) from audit_line where action = 'RESTORE'"))
                    .isEqualTo(1);
            assertThat(count(again, "select count(*) from audit_verify() where fault is null"))
                    .isEqualTo(1);
        }

        @Test
        void aDatabaseWithDeliveriesIsNotOverwritten() {
            assertThatThrownBy(() -> new Restore(place(again)).run(backup))
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessageContaining("empty");
        }
    }

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class Refused {

        private EmbeddedDatabase empty;

        @BeforeAll
        void start() throws Exception {
            empty = EmbeddedDatabase.start(folder.resolve("empty"), secrets);
        }

        @AfterAll
        void end() throws IOException {
            empty.close();
        }

        @BeforeEach
        void nothingIsThere() throws SQLException {
            assertThat(count(empty, "select count(*) from delivery")).isZero();
        }

        private BackupPlace with(Path erasures, Path keysOf, String backupKey) {
            BackupPlace place = place(empty);
            return new BackupPlace(
                    place.url(),
                    place.user(),
                    place.password(),
                    folder.resolve("elsewhere/sources"),
                    keysOf,
                    erasures,
                    backupKey,
                    place.publicKey());
        }

        private void refused(Path erasures, String says) throws SQLException {
            assertThatThrownBy(() -> new Restore(with(erasures, folder.resolve("elsewhere/keys"), secrets.backupKey()))
                            .run(backup))
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessageContaining("nothing was restored")
                    .hasMessageContaining(says);
            assertThat(count(empty, "select count(*) from delivery")).isZero();
        }

        @Test
        void withoutTheFileOfErasures() throws SQLException {
            refused(folder.resolve("elsewhere/none.log"), "There is no file");
        }

        @Test
        void withASignatureThatIsBroken() throws SQLException, IOException {
            Path changed = folder.resolve("changed.log");
            Files.writeString(
                    changed, Files.readString(place(empty).erasures()).replace("delivery=5001", "delivery=4999"));
            refused(changed, "not as it was signed");
        }

        @Test
        void withAnotherKeyOfTheBackup() {
            assertThatThrownBy(() -> new Restore(with(
                                    place(empty).erasures(),
                                    folder.resolve("elsewhere/keys"),
                                    Base64.getUrlEncoder().encodeToString(new byte[32])))
                            .run(backup))
                    .isInstanceOf(IOException.class);
        }

        @Test
        void aBackupThatIsCutOff() throws IOException, SQLException {
            byte[] bytes = Files.readAllBytes(backup);
            Path half = Files.write(folder.resolve("half.backup"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
            assertThatThrownBy(() -> new Restore(with(
                                    place(empty).erasures(), folder.resolve("elsewhere/keys"), secrets.backupKey()))
                            .run(half))
                    .isInstanceOf(IOException.class);
            assertThat(count(empty, "select count(*) from delivery")).isZero();
        }

        /** A backup that knows more erasures than the file has: lines were lost. */
        @Test
        void withAFileOfErasuresThatIsTooShort() throws Exception {
            execute(
                    database,
                    "insert into erasure (seq, run_id, organisation_id, delivery_id, type, period, received_on, sha256, kept_sha256, facts, findings, measures, reports, erased_at) "
                            + "select 1, 100, id, 5001, 'BUS', '2019-03-01', '2019-04-05', '" + SHA256
                            + "', '', 1, 0, 1, 0, now() from organisation where code = 'GM0363'");
            Path later = new Backup(place(database)).write(folder.resolve("later"), NOW);
            Path none = Files.createFile(folder.resolve("empty.log"));
            assertThatThrownBy(() ->
                            new Restore(with(none, folder.resolve("elsewhere/keys"), secrets.backupKey())).run(later))
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessageContaining("is not the one");
            execute(database, "delete from erasure");
        }
    }

    @Nested
    class Old {

        @Test
        void backupsGoOnTheirThirtyFourthDayAndNotBefore() throws IOException {
            Path backups = Files.createDirectories(folder.resolve("old"));
            Files.createFile(backups.resolve("benchmark-20261019T021500Z.backup"));
            Files.createFile(backups.resolve("benchmark-20261019T021501Z.backup"));
            Files.createFile(backups.resolve("something-else.txt"));

            assertThat(Backup.removeOld(backups, NOW)).containsExactly("benchmark-20261019T021500Z.backup");

            assertThat(backups.resolve("benchmark-20261019T021501Z.backup")).exists();
            assertThat(backups.resolve("something-else.txt")).exists();
        }

        @Test
        void theNextNightIsAQuarterPastTwo() {
            assertThat(BackupCommand.untilNight(ZonedDateTime.parse("2026-11-22T01:15:00+01:00[Europe/Amsterdam]")))
                    .isEqualTo(Duration.ofHours(1));
            assertThat(BackupCommand.untilNight(ZonedDateTime.parse("2026-11-22T02:15:00+01:00[Europe/Amsterdam]")))
                    .isEqualTo(Duration.ofDays(1));
        }
    }
}
