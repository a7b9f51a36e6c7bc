package nl.benchmark.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liquibase.exception.LiquibaseException;

/**
 * Database and server of one data folder, started and stopped together. The demonstration, the tests and the
 * measurements all run on one of these.
 */
public final class Installation implements AutoCloseable {

    private final Path home;
    private final Path data;
    private final Secrets secrets;
    private final EmbeddedDatabase database;
    private ApplicationServer server;

    private Installation(Path home, Path data, Secrets secrets, EmbeddedDatabase database) {
        this.home = home;
        this.data = data;
        this.secrets = secrets;
        this.database = database;
    }

    /**
     * Starts the database and brings its tables up to date; no server yet.
     *
     * @param home the provisioned server
     * @param data folder for everything this installation keeps
     */
    public static Installation open(Path home, Path data) throws IOException, SQLException, LiquibaseException {
        Files.createDirectories(data);
        Secrets secrets = Secrets.of(data);
        return new Installation(home, data, secrets, EmbeddedDatabase.start(data.resolve("postgresql"), secrets));
    }

    /** Starts the server; further environment variables override the usual ones. */
    public ApplicationServer startServer(int port, List<String> javaOptions, Map<String, String> environment)
            throws IOException {
        Files.createDirectories(data.resolve("spool"));
        Map<String, String> all = new HashMap<>();
        all.put("BENCHMARK_DB_URL", database.url() + "?reWriteBatchedInserts=true");
        all.put("BENCHMARK_DB_USER", DatabaseRoles.APPLICATION);
        all.put("BENCHMARK_DB_PASSWORD", secrets.applicationPassword());
        all.put("BENCHMARK_DB_PUBLICATION_USER", DatabaseRoles.PUBLICATION);
        all.put("BENCHMARK_DB_PUBLICATION_PASSWORD", secrets.publicationPassword());
        all.put("BENCHMARK_PUBLIC_URL", "http://127.0.0.1:" + port + "/");
        all.put("BENCHMARK_MASTER_KEY", secrets.masterKey());
        all.put("BENCHMARK_DATABASE_LOG", database.log().toString());
        all.put("BENCHMARK_SPOOL", data.resolve("spool").toString());
        all.put("BENCHMARK_SOURCES", data.resolve("sources").toString());
        all.put("BENCHMARK_KEYS", data.resolve("keys").toString());
        all.put("BENCHMARK_ERASURES", erasures().toString());
        all.put("BENCHMARK_AUDIT_HEADS", data.resolve("audit-heads").toString());
        all.put("BENCHMARK_AUDIT_SIGNING_KEY", secrets.auditKeys().privateKey());
        all.put("BENCHMARK_AUDIT_PUBLIC_KEY", secrets.auditKeys().publicKey());
        all.putAll(environment);
        List<String> options = new ArrayList<>(List.of("-Xms256m", "-Xmx768m", "-XX:+UseParallelGC"));
        options.addAll(javaOptions);
        server = ApplicationServer.start(home, data.resolve("server"), port, options, all);
        return server;
    }

    public Secrets secrets() {
        return secrets;
    }

    public EmbeddedDatabase database() {
        return database;
    }

    public Path data() {
        return data;
    }

    /** The signed file of erasures, outside the database. */
    public Path erasures() {
        return data.resolve("erasures").resolve("erasures.log");
    }

    /** Server first, then database: nothing is cut off half-way. */
    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
        database.close();
    }
}
