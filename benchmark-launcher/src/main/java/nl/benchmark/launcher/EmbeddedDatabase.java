package nl.benchmark.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import liquibase.exception.LiquibaseException;

/**
 * PostgreSQL in a data folder of its own, on a free port of the loopback address, with the settings of production: every
 * commit is on the disk before it is answered.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "benchmark";

    private static final String LOG = "log";

    private final EmbeddedPostgres postgres;
    private final Path folder;

    private EmbeddedDatabase(EmbeddedPostgres postgres, Path folder) {
        this.postgres = postgres;
        this.folder = folder;
    }

    /** Starts it, makes roles, database and schema where they are missing, and migrates. */
    public static EmbeddedDatabase start(Path folder, Secrets secrets)
            throws IOException, SQLException, LiquibaseException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("work_mem", "64MB")
                .setServerConfig("temp_buffers", "64MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("wal_buffers", "16MB")
                .setServerConfig("max_connections", "60")
                .setServerConfig("jit", "off")
                .setServerConfig("listen_addresses", "127.0.0.1")
                // For the server to see whom the database refused a log (L13); no statement and no line of a file
                // stands in it.
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_directory", LOG)
                .setServerConfig("log_filename", "postgresql-%Y-%m-%d.log")
                .setServerConfig("log_line_prefix", "%m,%p,%u,")
                .setServerConfig("log_timezone", "UTC")
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_min_error_statement", "panic")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        EmbeddedDatabase database = new EmbeddedDatabase(postgres, folder);
        try {
            database.prepare(secrets);
        } catch (SQLException | LiquibaseException e) {
            database.close();
            throw e;
        }
        return database;
    }

    private void prepare(Secrets secrets) throws SQLException, LiquibaseException {
        try (Connection superuser = postgres.getPostgresDatabase().getConnection()) {
            DatabaseRoles.create(superuser, secrets);
            if (!exists(superuser)) {
                try (Statement statement = superuser.createStatement()) {
                    statement.execute("create database " + NAME + " encoding 'UTF8' template template0");
                }
            }
        }
        try (Connection superuser = postgres.getDatabase("postgres", NAME).getConnection()) {
            DatabaseRoles.createSchema(superuser);
        }
        Migration.run(url(), secrets.migrationPassword());
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
            return found.next();
        }
    }

    /** Whether a server works in this folder, started by whomever; then its port. */
    public static OptionalInt runningIn(Path folder) throws IOException {
        Path lock = folder.resolve("postmaster.pid");
        if (Files.notExists(lock)) {
            return OptionalInt.empty();
        }
        List<String> lines = Files.readAllLines(lock);
        boolean alive = ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .map(ProcessHandle::isAlive)
                .orElse(false);
        return alive && lines.size() > 3
                ? OptionalInt.of(Integer.parseInt(lines.get(3).strip()))
                : OptionalInt.empty();
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    /** Folder in which PostgreSQL writes its own log, a file a day. */
    public Path log() {
        return folder.resolve(LOG).toAbsolutePath();
    }

    public int port() {
        return postgres.getPort();
    }

    public String url() {
        return url(port());
    }

    /** Stops the server and waits for it; the data stay. */
    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
