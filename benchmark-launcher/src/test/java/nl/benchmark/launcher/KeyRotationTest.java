package nl.benchmark.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import nl.benchmark.account.SecretSeal;
import nl.benchmark.delivery.SpoolSeal;
import nl.benchmark.pseudonym.PlatformPseudonym;
import nl.benchmark.pseudonym.PseudonymRoots;
import nl.benchmark.retention.DataKeys;
import nl.benchmark.shared.MasterKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** P4: one installation, from its first master key to a forgotten one; the steps follow one another as at an operator's. */
@ExtendWith(NewInstallation.Resolver.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeyRotationTest {

    private static final byte[] SEED = "the seed of an app..".getBytes(StandardCharsets.US_ASCII);

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    private static Path data;

    private Secrets secrets;
    private EmbeddedDatabase database;
    private Connection connection;
    private byte[] sourceKey;
    private long[] pseudonymBefore;

    @BeforeAll
    void live(NewInstallation installation) throws Exception {
        installation.copyTo(data);
        secrets = Secrets.of(data);
        database = EmbeddedDatabase.start(data.resolve("postgresql"), secrets);
        connection = BackupPlace.of(data, secrets, database.port()).connect();
        MasterKeys keys = secrets.masterKeys();
        execute("insert into account (id, email, name, role) values (1, 'a@b.invalid', 'A', 'ADMINISTRATOR')");
        execute(
                """
                insert into delivery (id, organisation_id, type, period, status, received_at, in_force_from, size_bytes, sha256)
                select 7, id, 'BUS', date '2019-01-01', 'REPLACED', now(), now(), 1, repeat('a', 64) from organisation where code = 'GM0363'
                """);
        set(
                "update account set totp_secret = ? where id = 1",
                new SecretSeal(keys, SecretSeal.SECOND_FACTOR).seal(SEED, "account 1"));
        set("update delivery set spool_key = ? where id = 7", new SpoolSeal(keys).wrap(SEED));
        set(
                "insert into outbox (kind, recipient, language, arguments, link, link_until, made_at, next_attempt_at) values ('RESET', 'a@b.invalid', 'nl', '{}', ?, now(), now(), now())",
                new SecretSeal(keys, SecretSeal.MAIL).seal(SEED, SecretSeal.OWNER_OF_LINKS));
        sourceKey = new DataKeys(data.resolve("keys"), keys).create(7);
        new DataKeys(data.resolve("keys"), keys).create(8);
        pseudonymBefore = pseudonym();
    }

    @AfterAll
    void end() throws Exception {
        connection.close();
        database.close();
    }

    private long[] pseudonym() {
        long[] pseudonym = new long[2];
        new PlatformPseudonym(PseudonymRoots.parse(secrets.pseudonymKeys()), "GM0363").rekey("v1:abc", pseudonym);
        return pseudonym;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void set(String sql, byte[] value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, value);
            statement.execute();
        }
    }

    private byte[] bytes(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getBytes(1);
        }
    }

    private KeyRotation rotation() throws IOException {
        return new KeyRotation(connection, data.resolve("keys"), secrets.masterKeys());
    }

    @Test
    @Order(1)
    @DisplayName("P4 With the first key nothing is outstanding")
    void nothingIsOutstanding() throws Exception {
        assertThat(rotation().outstanding().values()).containsOnly(0);
        assertThat(rotation().run().values()).containsOnly(0);
    }

    @Test
    @Order(2)
    @DisplayName("P4 A rotation that was cut off after one file goes on with the others")
    void goesOnWhereItStopped() throws Exception {
        String first = secrets.masterKey();
        secrets = secrets.withNewMasterKey(data, NOW);
        assertThat(secrets.masterKey()).isNotEqualTo(first);
        assertThat(secrets.formerMasterKeys()).isEqualTo(first);
        assertThat(secrets.pseudonymKeys()).isEqualTo(first);
        new DataKeys(data.resolve("keys"), secrets.masterKeys()).renew(8);

        assertThat(rotation().outstanding())
                .isEqualTo(Map.of(
                        "second factors", 1,
                        "second factors being set up", 0,
                        "links in mail", 1,
                        "waiting files", 1,
                        "source files", 1));
        assertThat(rotation().run()).containsEntry("source files", 1).containsEntry("second factors", 1);

        assertThat(rotation().outstanding().values()).containsOnly(0);
    }

    @Test
    @Order(3)
    @DisplayName("P4 Without the former key everything opens, and nothing with the former key alone")
    void opensWithTheNewKeyAlone() throws Exception {
        MasterKeys alone = MasterKeys.of(secrets.masterKey());
        MasterKeys former = MasterKeys.of(secrets.formerMasterKeys());
        byte[] seed = bytes("select totp_secret from account where id = 1");

        assertThat(new SecretSeal(alone, SecretSeal.SECOND_FACTOR).open(seed, "account 1"))
                .isEqualTo(SEED);
        assertThat(new SpoolSeal(alone).unwrap(bytes("select spool_key from delivery where id = 7")))
                .isEqualTo(SEED);
        assertThat(new SecretSeal(alone, SecretSeal.MAIL)
                        .open(bytes("select link from outbox"), SecretSeal.OWNER_OF_LINKS))
                .isEqualTo(SEED);
        assertThat(new DataKeys(data.resolve("keys"), alone).find(7)).contains(sourceKey);
        assertThatThrownBy(() -> new SecretSeal(former, SecretSeal.SECOND_FACTOR).open(seed, "account 1"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new DataKeys(data.resolve("keys"), former).find(7))
                .isInstanceOf(IOException.class);
    }

    @Test
    @Order(4)
    @DisplayName("P4 DEL-2 Pseudonyms are the same before and after")
    void pseudonymsStay() {
        assertThat(pseudonym()).isEqualTo(pseudonymBefore);
    }

    @Test
    @Order(5)
    @DisplayName("P4 L17 The rotation is one line of the audit log, without any key")
    void isALineOfTheAuditLog() throws Exception {
        String line = new String(
                bytes(
                        "select convert_to(string_agg(l::text, ''), 'UTF8') from audit_line l where action = 'KEY_ROTATE'"),
                StandardCharsets.UTF_8);

        assertThat(line).contains("source files").doesNotContain(secrets.masterKey());
        assertThat(new String(
                        bytes("select convert_to(count(*)::text, 'UTF8') from audit_line where action = 'KEY_ROTATE'"),
                        StandardCharsets.UTF_8))
                .isEqualTo("1");
    }

    @Test
    @Order(6)
    @DisplayName(
            "P4 A second rotation keeps both former keys until they are forgotten; the file stays the owner's alone")
    void aSecondRotationAndForgetting() throws Exception {
        secrets = secrets.withNewMasterKey(data, NOW);
        assertThat(secrets.formerMasterKeys().split(",")).hasSize(2);
        assertThat(secrets.sealedAnewAt()).isEqualTo(NOW);
        rotation().run();
        secrets = secrets.sealedAnew(data, NOW.plusSeconds(9));
        assertThat(secrets.sealedAnewAt()).isEqualTo(NOW.plusSeconds(9));
        secrets = secrets.withoutFormerMasterKeys(data);

        assertThat(secrets.formerMasterKeys()).isEmpty();
        assertThat(secrets.sealedAnewAt()).isNull();
        assertThat(rotation().outstanding().values()).containsOnly(0);
        assertThat(pseudonym()).isEqualTo(pseudonymBefore);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }
}
