package nl.benchmark.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.benchmark.delivery.DeliveryLimits;
import nl.benchmark.delivery.KeptSource;
import nl.benchmark.launcher.demo.BusFile;
import nl.benchmark.pseudonym.PlatformPseudonym;
import nl.benchmark.pseudonym.PseudonymRoots;
import nl.benchmark.retention.DataKeys;
import nl.benchmark.retention.SourceFolder;
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

/** DEL-2, P4: one installation from version 1 of the pseudonyms to version 3; the steps follow one another as at an operator's. */
@ExtendWith(NewInstallation.Resolver.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PseudonymRotationTest {

    private static final String MUNICIPALITY = "GM0363";
    private static final YearMonth FIRST = YearMonth.of(2026, 1);
    private static final int DELIVERIES = 3;
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Pattern SUBMITTED = Pattern.compile("v1:[A-Za-z0-9_-]{43}");

    @TempDir
    private static Path data;

    private final List<byte[]> submitted = new ArrayList<>();
    private Secrets secrets;
    private EmbeddedDatabase database;
    private Connection connection;
    private PseudonymRoots first;

    @BeforeAll
    void live(NewInstallation installation) throws Exception {
        installation.copyTo(data);
        secrets = Secrets.of(data);
        first = roots();
        database = EmbeddedDatabase.start(data.resolve("postgresql"), secrets);
        connection = BackupPlace.of(data, secrets, database.port()).connect();
        assertThat(known(first)).isEqualTo(first.fingerprint());
        BusFile file = new BusFile(MUNICIPALITY, FIRST, 200);
        for (int id = 1; id <= DELIVERIES; id++) {
            submitted.add(file.toBytes());
            deliver(id, file.month());
            file.next();
        }
    }

    @AfterAll
    void end() throws Exception {
        connection.close();
        database.close();
    }

    private PseudonymRoots roots() {
        return PseudonymRoots.parse(secrets.pseudonymKeys());
    }

    /** What a server with these would be told. */
    private String known(PseudonymRoots roots) throws SQLException {
        return BackupTables.rows(connection, "select pseudonym_root_known('" + roots.fingerprint() + "', now())")
                .get(0)[0];
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    /** As version 1 of the platform would keep it: rows of every table with persons, and the source file. */
    private void deliver(long id, YearMonth month) throws SQLException, IOException {
        execute(
                """
                insert into delivery (id, organisation_id, type, period, status, received_at, in_force_from, size_bytes, sha256)
                select ?, id, 'BUS', ?, 'ACCEPTED', now(), now(), 1, repeat('a', 64) from organisation where code = ?
                """,
                id,
                month.atDay(1),
                MUNICIPALITY);
        for (UUID person : persons(id, first)) {
            for (String row : List.of(
                    "bus_person (pseudonym, benefit_no, person_no, runs, working_age, counts) values (?, 1, 1, true, true, true",
                    "bus_benefit (main_pseudonym, benefit_no, scheme, runs, registration) values (?, 1, 1, true, 'R'",
                    "bus_grant (pseudonym, scheme, counted, registration) values (?, 1, true, 'R'",
                    "srg_facility (pseudonym, starts_on, type, registration) values (?, date '2026-01-01', 1, 'R'",
                    "bdfs_claim (pseudonym, decided_on, principal, balance, row_no, origin, status, registration) values (?, date '2026-01-01', 1, 1, 1, 1, 1, 'R'",
                    "bdfs_debtor (pseudonym, claim_no) values (?, 1")) {
                execute(
                        "insert into "
                                + row.replaceFirst("\\(", "(delivery_id, organisation_id, period, ")
                                        .replace("values (", "select ?, d.organisation_id, d.period, ")
                                + " from delivery d where d.id = " + id,
                        id,
                        person);
            }
        }
        SourceFolder.Kept kept =
                sources().keep(id, keys().create(id), out -> kept(id, first).transferTo(out));
        execute(
                "insert into source_file (delivery_id, organisation_id, state, form, size_bytes, sha256, kept_at, lease_until) select id, organisation_id, 'KEPT', 'CSV', ?, ?, now(), now() from delivery where id = ?",
                kept.sizeBytes(),
                kept.sha256(),
                id);
        execute(
                "insert into source_transfer (delivery_id, organisation_id, file_name, sha256, next_at, sent_at) select id, organisation_id, id::text, ?, now(), case when id = 1 then now() end from delivery where id = ?",
                kept.sha256(),
                id);
    }

    private SourceFolder sources() throws IOException {
        return new SourceFolder(data.resolve("sources"));
    }

    private DataKeys keys() throws IOException {
        return new DataKeys(data.resolve("keys"), secrets.masterKeys());
    }

    /** The file that the platform keeps of what was submitted, with these roots. */
    private InputStream kept(long id, PseudonymRoots roots) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new KeptSource(DeliveryLimits.DEFAULTS, new PlatformPseudonym(roots, MUNICIPALITY))
                .write(() -> new ByteArrayInputStream(submitted.get((int) id - 1)), out);
        return new ByteArrayInputStream(out.toByteArray());
    }

    /** What is stored of the persons of a file, with these roots; sorted. */
    private List<UUID> persons(long id, PseudonymRoots roots) {
        PlatformPseudonym pseudonym = new PlatformPseudonym(roots, MUNICIPALITY);
        long[] highLow = new long[2];
        return SUBMITTED
                .matcher(new String(submitted.get((int) id - 1), StandardCharsets.UTF_8))
                .results()
                .map(found -> {
                    pseudonym.rekey(found.group(), highLow);
                    return new UUID(highLow[0], highLow[1]);
                })
                .distinct()
                .sorted()
                .toList();
    }

    private DeliveryRotation deliveries() throws SQLException, IOException {
        return new DeliveryRotation(connection, roots(), sources(), keys());
    }

    private PseudonymRotation rotation() {
        return new PseudonymRotation(connection, roots());
    }

    private void assertEverythingIsOf(PseudonymRoots roots) throws SQLException, IOException {
        assertThat(PseudonymColumn.of(connection)).hasSize(6);
        for (long id = 1; id <= DELIVERIES; id++) {
            assertRowsAreOf(id, roots);
            try (InputStream file = sources().open(id, keys().find(id).orElseThrow())) {
                assertThat(file).as("source file " + id).hasSameContentAs(kept(id, roots));
            }
        }
    }

    private void assertRowsAreOf(long id, PseudonymRoots roots) throws SQLException {
        for (PseudonymColumn column : PseudonymColumn.of(connection)) {
            assertThat(BackupTables.rows(
                                    connection,
                                    "select " + column.name() + " from " + column.table() + " where delivery_id = "
                                            + id)
                            .stream()
                            .map(row -> UUID.fromString(row[0]))
                            .sorted())
                    .as(column + " of delivery " + id)
                    .isEqualTo(persons(id, roots));
        }
    }

    @Test
    @Order(1)
    @DisplayName("Everything that is stored is of the first version, and roots of another installation are refused")
    void begins() throws Exception {
        assertEverythingIsOf(first);
        assertThat(rotation().state()).isEqualTo(PseudonymRotation.State.DONE);
        assertThatThrownBy(() -> new PseudonymRotation(connection, new PseudonymRoots(List.of(new byte[32]))).state())
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("not those of this installation");
    }

    @Test
    @Order(2)
    @DisplayName("A new root comes behind the first, which stays the master key; nothing is stored otherwise yet")
    void aNewRoot() throws Exception {
        String master = secrets.masterKey();
        secrets = secrets.withNewPseudonymRoot(data);

        assertThat(secrets.masterKey()).isEqualTo(master);
        assertThat(secrets.pseudonymKeys()).startsWith(master + ",");
        assertThat(rotation().state()).isEqualTo(PseudonymRotation.State.BEFORE);
        assertThat(known(roots()))
                .as("a server with both does not start")
                .isEqualTo(first.fingerprint())
                .isNotEqualTo(roots().fingerprint());
    }

    @Test
    @Order(3)
    @DisplayName("Half way no server starts, with whatever roots, and no backup is made")
    void halfWay() throws Exception {
        rotation().begin(NOW);
        deliveries().rotate(1);

        assertRowsAreOf(1, roots());
        assertRowsAreOf(2, first);
        assertThat(rotation().state()).isEqualTo(PseudonymRotation.State.CUT_OFF);
        assertThat(known(roots())).isEqualTo("unfinished");
        assertThat(known(first)).isEqualTo("unfinished");
        BackupPlace place = BackupPlace.of(data, secrets, database.port());
        assertThatThrownBy(() -> new Backup(place).write(data.resolve("backups"), NOW))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("keys rotate-pseudonyms");
        assertThat(data.resolve("backups")).isEmptyDirectory();
    }

    @Test
    @Order(3)
    @DisplayName("What ends half way, by whatever, leaves nothing of it: else the next call would wrap rows twice")
    void aFailureLeavesNothing() throws Exception {
        assertThatThrownBy(() -> Transaction.of(connection, () -> {
                    execute("update bus_person set pseudonym = gen_random_uuid() where delivery_id = 2");
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(IOException.class);

        assertThat(connection.getAutoCommit()).isTrue();
        assertRowsAreOf(2, first);
    }

    @Test
    @Order(4)
    @DisplayName(
            "Cut off before its rows and after them, before its file: the same call ends it, and wraps nothing twice")
    void goesOnWhereItStopped() throws Exception {
        Path second = data.resolve("sources/delivery-2.source");
        Path old = Files.copy(second, data.resolve("old"));
        Files.writeString(second.resolveSibling("delivery-2.source.next"), "half of it");
        deliveries().rotate(2);
        // as after the rows and before the file: on the list once more, the new file still beside the old one
        Files.move(second, second.resolveSibling("delivery-2.source.next"));
        Files.move(old, second, StandardCopyOption.ATOMIC_MOVE);
        execute("insert into pseudonym_rotation (delivery_id, rows_done) values (2, true)");

        PseudonymRotation.Progress done = rotation().run(deliveries(), progress -> {});

        assertThat(done.deliveries()).as("the second once more, and the third").isEqualTo(2);
        assertThat(done.files()).isEqualTo(1);
        assertEverythingIsOf(roots());
        assertThat(known(roots())).isEqualTo(roots().fingerprint());
        assertThat(rotation().state()).isEqualTo(PseudonymRotation.State.DONE);
        assertThat(second.resolveSibling("delivery-2.source.next")).doesNotExist();
    }

    @Test
    @Order(5)
    @DisplayName(
            "The books say what is kept now, what waits to be sent is that, and what was sent stays as it was sent")
    void theBooksFollow() throws Exception {
        assertThat(
                        BackupTables.rows(
                                connection,
                                "select t.sha256 = s.sha256 from source_transfer t join source_file s using (delivery_id) order by delivery_id"))
                .extracting(row -> row[0])
                .containsExactly("f", "t", "t");
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        SourceFolder.Kept again = sources().keep(9, keys().create(9), out -> {
            kept(3, roots()).transferTo(out);
            kept.reset();
        });
        assertThat(BackupTables.rows(connection, "select sha256, size_bytes from source_file where delivery_id = 3")
                        .get(0))
                .containsExactly(again.sha256(), Long.toString(again.sizeBytes()));
    }

    @Test
    @Order(6)
    @DisplayName("P4 L17 It is in the audit log, begun and done, without any key or pseudonym")
    void isInTheAuditLog() throws Exception {
        List<String[]> lines = BackupTables.rows(
                connection, "select l::text from audit_line l where action = 'PSEUDONYM_ROTATE' order by seq");

        assertThat(lines).hasSize(2);
        for (String[] line : lines) {
            assertThat(line[0]).contains("version");
            for (String root : secrets.pseudonymKeys().split(",")) {
                assertThat(line[0]).doesNotContain(root);
            }
            assertThat(line[0]).doesNotContain(persons(1, roots()).get(0).toString());
        }
        assertThat(lines.get(1)[0]).contains("2 of 2 deliveries");
    }

    @Test
    @Order(7)
    @DisplayName("A third version wraps the second")
    void aThirdVersion() throws Exception {
        secrets = secrets.withNewPseudonymRoot(data);
        rotation().begin(NOW);

        PseudonymRotation.Progress done = rotation().run(deliveries(), progress -> {});

        assertThat(roots().version()).isEqualTo(3);
        assertThat(done.files()).isEqualTo(DELIVERIES);
        assertThat(done.values()).isPositive();
        assertEverythingIsOf(roots());
    }

    @Test
    @Order(8)
    @DisplayName("A delivery whose source file was erased is taken along without it")
    void withoutASourceFile() throws Exception {
        keys().destroy(3);
        sources().remove(3);
        secrets = secrets.withNewPseudonymRoot(data);
        rotation().begin(NOW);

        assertThat(rotation().run(deliveries(), progress -> {}).files()).isEqualTo(DELIVERIES - 1);

        assertRowsAreOf(3, roots());
        assertThat(sources().holds(3)).isFalse();
        try (Statement statement = connection.createStatement()) {
            assertThat(statement.executeQuery("select from pseudonym_rotation").next())
                    .isFalse();
        }
    }
}
