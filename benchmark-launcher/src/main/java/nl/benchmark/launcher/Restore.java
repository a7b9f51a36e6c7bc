package nl.benchmark.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.benchmark.retention.DataKeys;
import nl.benchmark.retention.Erasure;
import nl.benchmark.retention.ErasureFile;
import nl.benchmark.retention.SealedInput;
import nl.benchmark.retention.SourceFolder;
import org.postgresql.PGConnection;

/**
 * Puts a backup back into an empty, migrated database, and in the same transaction erases again whatever was erased since
 * it was made (RET-1, V9). Without the whole signed file of erasures it does nothing at all.
 */
final class Restore {

    private static final Pattern TABLE = Pattern.compile("[a-z_0-9]{1,63}");
    private static final Pattern CERTIFICATE = Pattern.compile("(\\d{1,18})-(\\w{1,10})\\.csv");
    /** Place of the number of rows in a line of a certificate's data. */
    private static final int FACTS = 6;

    private static final Pattern SOURCE = Pattern.compile("delivery-\\d{1,18}\\.source");

    private final BackupPlace place;

    /**
     * What was done.
     *
     * @param erasedAgain deliveries that were in the backup and are gone again
     * @param withoutKey source files of which the key is not in the key store
     */
    record Outcome(long rows, int sources, int erasedAgain, int withoutKey) {}

    Restore(BackupPlace place) {
        this.place = place;
    }

    Outcome run(Path backup) throws IOException, SQLException, LaunchFailure {
        ErasureFile.Content erasures = erasures();
        try (Connection connection = place.connect()) {
            connection.setAutoCommit(false);
            Outcome outcome = restore(connection, backup, erasures);
            connection.commit();
            connection.setAutoCommit(true);
            Backup.log(
                    connection,
                    "RESTORE",
                    backup.getFileName().toString(),
                    "{\"erasedAgain\": \"" + outcome.erasedAgain() + "\", \"rows\": \"" + outcome.rows() + "\"}");
            return outcome;
        }
    }

    private ErasureFile.Content erasures() throws LaunchFailure, IOException {
        try {
            return new ErasureFile(place.erasures()).read(place.publicKey());
        } catch (ErasureFile.Broken e) {
            throw new LaunchFailure(
                    "nothing was restored: " + e.getMessage()
                            + ". Without the file of erasures what was erased would come back; put the right one there",
                    e);
        }
    }

    private Outcome restore(Connection connection, Path backup, ErasureFile.Content erasures)
            throws IOException, SQLException, LaunchFailure {
        Map<String, String> tables = BackupTables.of(connection).stream()
                .collect(Collectors.toMap(BackupTables.Table::name, BackupTables.Table::columns));
        empty(connection, tables);
        Map<String, Long> restored = new HashMap<>();
        int sources = 0;
        Files.createDirectories(place.sources());
        try (ZipInputStream zip = new ZipInputStream(new SealedInput(
                new BufferedInputStream(Files.newInputStream(backup), 1 << 16),
                Base64.getUrlDecoder().decode(place.backupKey()),
                Backup.LABEL))) {
            Properties manifest = new Properties();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.equals("manifest")) {
                    manifest.load(unclosed(zip));
                    check(connection, manifest, erasures);
                } else if (name.startsWith("table/")) {
                    String table = name.substring("table/".length());
                    if (!TABLE.matcher(table).matches() || !tables.containsKey(table) || manifest.isEmpty()) {
                        throw new LaunchFailure("the backup has a table that this version does not know: " + table);
                    }
                    restored.put(
                            table,
                            connection
                                    .unwrap(PGConnection.class)
                                    .getCopyAPI()
                                    .copyIn("copy " + table + " (" + tables.get(table) + ") from stdin", zip));
                } else if (name.equals("counts")) {
                    Properties counts = new Properties();
                    counts.load(unclosed(zip));
                    compare(counts, restored);
                } else if (name.startsWith("source/")
                        && SOURCE.matcher(name.substring("source/".length())).matches()) {
                    Files.copy(
                            zip,
                            place.sources().resolve(name.substring("source/".length())),
                            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                    sources++;
                }
            }
            sequences(connection, manifest, erasures.erasures());
        }
        if (restored.isEmpty()) {
            throw new LaunchFailure("the backup holds nothing");
        }
        int again = replay(connection, erasures.erasures());
        certificates(connection);
        return new Outcome(
                restored.values().stream().mapToLong(Long::longValue).sum(), sources, again, withoutKey(connection));
    }

    private static void check(Connection connection, Properties manifest, ErasureFile.Content erasures)
            throws SQLException, LaunchFailure {
        int known = Integer.parseInt(manifest.getProperty("erasures"));
        if (erasures.lines() < known || !erasures.hash(known).equals(manifest.getProperty("erasuresHash"))) {
            throw new LaunchFailure("nothing was restored: the file of erasures has " + erasures.lines()
                    + " lines and is not the one that had " + known + " when the backup was made");
        }
        if (!BackupTables.shape(connection).equals(manifest.getProperty("shape"))) {
            throw new LaunchFailure(
                    "nothing was restored: the backup was made by another version; restore it with that one and migrate after that");
        }
    }

    private static void empty(Connection connection, Map<String, String> tables) throws SQLException, LaunchFailure {
        if (!BackupTables.rows(connection, "select 1 from delivery limit 1").isEmpty()) {
            throw new LaunchFailure("the database holds deliveries; restore into an empty one");
        }
        try (Statement statement = connection.createStatement()) {
            // As a superuser: no trigger and no foreign key is asked while the tables are half full.
            statement.execute("set local session_replication_role = replica");
            statement.execute("truncate " + String.join(", ", tables.keySet()) + " cascade");
        }
    }

    private static void compare(Properties counts, Map<String, Long> restored) throws LaunchFailure {
        for (String table : counts.stringPropertyNames()) {
            if (!Long.valueOf(counts.getProperty(table)).equals(restored.get(table))) {
                throw new LaunchFailure("table " + table + " is not complete in the backup");
            }
        }
    }

    /** A number that was given out once is never given to another delivery, also not one given after the backup was made. */
    private void sequences(Connection connection, Properties manifest, List<Erasure> erasures)
            throws SQLException, IOException {
        for (String name : manifest.stringPropertyNames()) {
            if (name.startsWith("sequence.")) {
                try (PreparedStatement set = connection.prepareStatement("select setval(?::regclass, ?, true)")) {
                    set.setString(1, "benchmark." + name.substring("sequence.".length()));
                    set.setLong(2, Long.parseLong(manifest.getProperty(name)));
                    set.execute();
                }
            }
        }
        long newest = erasures.stream().mapToLong(Erasure::delivery).max().orElse(0);
        if (Files.exists(place.keys())) {
            try (var files = Files.list(place.keys())) {
                newest = Math.max(
                        newest,
                        files.map(file -> file.getFileName().toString())
                                .filter(name -> name.matches("delivery-\\d{1,18}\\.key"))
                                .mapToLong(name -> Long.parseLong(name.substring(9, name.length() - 4)))
                                .max()
                                .orElse(0));
            }
        }
        try (PreparedStatement set = connection.prepareStatement(
                "select setval('delivery_id_seq', greatest(?, (select last_value from delivery_id_seq)), true)")) {
            set.setLong(1, newest);
            set.execute();
        }
    }

    private int replay(Connection connection, List<Erasure> erasures) throws SQLException, IOException {
        DataKeys keys = new DataKeys(place.keys(), null);
        SourceFolder sources = new SourceFolder(place.sources());
        int again = 0;
        for (Erasure erasure : erasures) {
            keys.destroy(erasure.delivery());
            sources.remove(erasure.delivery());
            try (PreparedStatement note = connection.prepareStatement(
                    """
                    insert into erasure (seq, run_id, organisation_id, delivery_id, type, period, received_on, sha256, kept_sha256, facts, findings, measures, reports, erased_at, replayed)
                    select ?, ?, o.id, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, true from organisation o where o.code = ? on conflict do nothing
                    """)) {
                note.setLong(1, erasure.seq());
                note.setLong(2, erasure.run());
                note.setLong(3, erasure.delivery());
                note.setString(4, erasure.type());
                note.setDate(5, java.sql.Date.valueOf(erasure.period().atDay(1)));
                note.setDate(6, java.sql.Date.valueOf(erasure.receivedOn()));
                note.setString(7, erasure.sha256());
                note.setString(8, erasure.keptSha256());
                note.setLong(9, erasure.rows());
                note.setTimestamp(10, Timestamp.from(erasure.at()));
                note.setString(11, erasure.organisation());
                note.execute();
            }
            try (PreparedStatement item = connection.prepareStatement(
                            "update retention_item set state = 'ERASED', decided_at = ? where delivery_id = ? and sha256 = ? and state in ('LISTED', 'ERASING')");
                    PreparedStatement erase = connection.prepareStatement(
                            """
                            select retention_delete(d.id) from delivery d join organisation o on o.id = d.organisation_id
                             where d.id = ? and o.code = ? and d.sha256 = ?
                            """)) {
                item.setTimestamp(1, Timestamp.from(erasure.at()));
                item.setLong(2, erasure.delivery());
                item.setString(3, erasure.sha256());
                item.executeUpdate();
                erase.setLong(1, erasure.delivery());
                erase.setString(2, erasure.organisation());
                erase.setString(3, erasure.sha256());
                try (ResultSet erased = erase.executeQuery()) {
                    again += erased.next() ? 1 : 0;
                }
            }
        }
        return again;
    }

    /** Those that were issued after the backup lie beside the file of erasures. */
    private void certificates(Connection connection) throws SQLException, IOException {
        Path folder = place.erasures().toAbsolutePath().resolveSibling("certificates");
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> files;
        try (var all = Files.list(folder)) {
            files = all.filter(file ->
                            CERTIFICATE.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            Matcher name = CERTIFICATE.matcher(file.getFileName().toString());
            name.matches();
            byte[] data = Files.readAllBytes(file);
            List<String> lines =
                    new String(data, StandardCharsets.UTF_8).lines().skip(1).toList();
            try (PreparedStatement insert = connection.prepareStatement(
                    """
                    insert into erasure_certificate (run_id, organisation_id, issued_at, deliveries, facts, sha256, document, data)
                    select ?, o.id, ?, ?, ?, encode(sha256(convert_to(?, 'UTF8')), 'hex'), ?, ? from organisation o where o.code = ? on conflict do nothing
                    """)) {
                String text = new String(data, StandardCharsets.UTF_8);
                insert.setLong(1, Long.parseLong(name.group(1)));
                insert.setTimestamp(
                        2, Timestamp.from(Files.getLastModifiedTime(file).toInstant()));
                insert.setInt(3, lines.size());
                insert.setLong(
                        4,
                        lines.stream()
                                .mapToLong(line -> Long.parseLong(line.split(";")[FACTS]))
                                .sum());
                insert.setString(5, text);
                insert.setBytes(6, Files.readAllBytes(folder.resolve(name.group(1) + "-" + name.group(2) + ".pdf")));
                insert.setString(7, text);
                insert.setString(8, name.group(2));
                insert.execute();
            }
        }
    }

    private int withoutKey(Connection connection) throws SQLException {
        int missing = 0;
        for (String[] row : BackupTables.rows(connection, "select delivery_id from source_file where state = 'KEPT'")) {
            missing += Files.exists(place.keys().resolve("delivery-" + row[0] + ".key")) ? 0 : 1;
        }
        return missing;
    }

    /** Properties close nothing, but read ahead of nothing either: an entry ends where it ends. */
    private static InputStream unclosed(InputStream in) throws IOException {
        return new java.io.ByteArrayInputStream(in.readAllBytes());
    }
}
