package nl.benchmark.launcher;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.benchmark.retention.ErasureFile;
import nl.benchmark.retention.SealedOutput;
import org.postgresql.PGConnection;

/**
 * A backup: one file, encrypted, with all tables as they were at one moment and the source files, which are encrypted
 * already. No key of any kind is in it. A backup ends after {@link #KEPT}, so that what is erased is gone everywhere
 * within 35 days.
 */
final class Backup {

    static final String LABEL = "benchmark-backup";
    /** A daily run removes it on this day, so none gets 35 days old. */
    static final Duration KEPT = Duration.ofDays(34);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("benchmark-(\\d{8}T\\d{6}Z)\\.backup(\\.part)?");

    private final BackupPlace place;

    Backup(BackupPlace place) {
        this.place = place;
    }

    /** Writes it and returns its file; a backup that cannot be made leaves none. */
    Path write(Path folder, Instant now) throws IOException, SQLException, LaunchFailure {
        Files.createDirectories(folder);
        Path file = folder.resolve("benchmark-" + MOMENT.format(now) + ".backup");
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (Connection connection = place.connect()) {
            if (PseudonymRotation.isUnderWay(connection)) {
                throw new LaunchFailure(
                        "half of the deliveries have other pseudonyms; first end it: ./benchmark keys rotate-pseudonyms");
            }
            log(connection, "BACKUP", file.getFileName().toString(), "{}");
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try (SealedOutput sealed = new SealedOutput(
                    new BufferedOutputStream(Files.newOutputStream(part), 1 << 16),
                    Base64.getUrlDecoder().decode(place.backupKey()),
                    LABEL)) {
                ZipOutputStream zip = new ZipOutputStream(sealed);
                zip.setLevel(1);
                writeAll(connection, zip, now);
                zip.finish();
                sealed.finish();
            }
            connection.rollback();
        } catch (IOException | SQLException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return file;
    }

    private void writeAll(Connection connection, ZipOutputStream zip, Instant now)
            throws IOException, SQLException, LaunchFailure {
        Properties manifest = new Properties();
        manifest.setProperty("version", "1");
        manifest.setProperty("createdAt", now.toString());
        manifest.setProperty("shape", BackupTables.shape(connection));
        int erasures = Integer.parseInt(BackupTables.rows(connection, "select coalesce(max(seq), 0) from erasure")
                .get(0)[0]);
        manifest.setProperty("erasures", Integer.toString(erasures));
        manifest.setProperty("erasuresHash", hashAfter(erasures));
        for (String[] sequence : BackupTables.rows(
                connection,
                "select sequencename, last_value from pg_sequences where schemaname = 'benchmark' and last_value is not null")) {
            manifest.setProperty("sequence." + sequence[0], sequence[1]);
        }
        zip.putNextEntry(new ZipEntry("manifest"));
        manifest.store(unclosed(zip), null);
        zip.closeEntry();
        Properties counts = new Properties();
        for (BackupTables.Table table : BackupTables.of(connection)) {
            zip.putNextEntry(new ZipEntry("table/" + table.name()));
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select " + table.columns() + " from " + table.name() + ") to stdout", unclosed(zip));
            zip.closeEntry();
            counts.setProperty(table.name(), Long.toString(rows));
        }
        zip.putNextEntry(new ZipEntry("counts"));
        counts.store(unclosed(zip), null);
        zip.closeEntry();
        sources(zip);
    }

    /** The file of erasures must be whole and hold what the database knows; a backup without it is worth nothing. */
    private String hashAfter(int erasures) throws IOException, LaunchFailure {
        ErasureFile file = new ErasureFile(place.erasures());
        if (erasures == 0 && !file.exists()) {
            return ErasureFile.BEGINNING;
        }
        ErasureFile.Content content = file.read(place.publicKey());
        if (content.lines() < erasures) {
            throw new LaunchFailure("the file of erasures " + place.erasures() + " has " + content.lines()
                    + " lines, the database knows " + erasures);
        }
        return content.hash(erasures);
    }

    private void sources(ZipOutputStream zip) throws IOException {
        if (Files.notExists(place.sources())) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(place.sources())) {
            files = all.filter(file -> file.getFileName().toString().endsWith(".source"))
                    .sorted()
                    .toList();
        }
        zip.setLevel(0);
        for (Path file : files) {
            try (var in = Files.newInputStream(file)) {
                zip.putNextEntry(new ZipEntry("source/" + file.getFileName()));
                in.transferTo(zip);
                zip.closeEntry();
            } catch (NoSuchFileException e) {
                continue; // erased while the backup is written
            }
        }
    }

    private static OutputStream unclosed(OutputStream out) {
        return new FilterOutputStream(out) {

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** Removes backups that are past their time, and halves that a crash left; returns their names. */
    static List<String> removeOld(Path folder, Instant now) throws IOException {
        List<String> removed = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()
                        && !MOMENT.parse(name.group(1), Instant::from)
                                .plus(KEPT)
                                .isAfter(now)) {
                    Files.delete(file);
                    removed.add(file.getFileName().toString());
                }
            }
        }
        return removed;
    }

    /** The use of this tool is a line of the audit log (L17). */
    static void log(Connection connection, String action, String what, String details) throws SQLException {
        log(connection, action, "backup", what, details);
    }

    /** @param details flat JSON object */
    static void log(Connection connection, String action, String type, String what, String details)
            throws SQLException {
        try (Statement path = connection.createStatement();
                PreparedStatement line = connection.prepareStatement(
                        "select audit(0, 'SYSTEM', null, array['*'], ?, ?, ?, 'OK', null, 'internal', ?, null, null, ?::jsonb)")) {
            path.execute("set search_path = benchmark");
            line.setString(1, action);
            line.setString(2, type);
            line.setString(3, what);
            line.setString(4, UUID.randomUUID().toString().replace("-", ""));
            line.setString(5, details);
            line.execute();
        }
    }
}
