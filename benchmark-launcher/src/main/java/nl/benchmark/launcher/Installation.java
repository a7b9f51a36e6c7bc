package nl.benchmark.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import liquibase.exception.LiquibaseException;

/**
 * Database and server of one data folder, started and stopped together. The demonstration, the tests and the
 * measurements all run on one of these.
 */
public final class Installation implements AutoCloseable {

    private static final Pattern LARGEST_HEAP = Pattern.compile("-Xmx(\\d{1,6})m");
    private static final int SMALL_MEBIBYTES = 256;

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

    /** Starts the server with plain HTTP; further environment variables override the usual ones. */
    public ApplicationServer startServer(int port, List<String> javaOptions, Map<String, String> environment)
            throws IOException {
        return start(port, false, javaOptions, environment);
    }

    /** The certificate of this installation; made by itself the first time. */
    public ServerCertificate certificate() throws IOException {
        return ServerCertificate.of(data, secrets.certificatePassword(), Clock.systemUTC());
    }

    /** Starts the server with TLS and {@link #certificate}. */
    public ApplicationServer startServerWithTls(int port, List<String> javaOptions, Map<String, String> environment)
            throws IOException {
        Map<String, String> all = new HashMap<>(certificate().environment());
        all.putAll(environment);
        return start(port, true, javaOptions, all);
    }

    private ApplicationServer start(int port, boolean tls, List<String> javaOptions, Map<String, String> environment)
            throws IOException {
        Files.createDirectories(data.resolve("spool"));
        Map<String, String> all = environment();
        all.put("BENCHMARK_PUBLIC_URL", ApplicationServer.address(port, tls).toString());
        all.putAll(environment);
        // without memory it would answer 404 or nothing; ended, it can be started again, and jobs are taken up
        List<String> options =
                new ArrayList<>(List.of("-Xms256m", "-Xmx768m", "-XX:+ExitOnOutOfMemoryError", collector(javaOptions)));
        options.addAll(javaOptions);
        server = ApplicationServer.start(home, data.resolve("server"), port, tls, options, all);
        return server;
    }

    /**
     * The parallel collector takes the least processor time for a page, but its fixed parts waste a small heap: in 160 MiB
     * the server does not start with it, and reads the largest files with G1.
     */
    static String collector(List<String> javaOptions) {
        boolean small = javaOptions.stream()
                .map(LARGEST_HEAP::matcher)
                .anyMatch(option -> option.matches() && Integer.parseInt(option.group(1)) < SMALL_MEBIBYTES);
        return small ? "-XX:+UseG1GC" : "-XX:+UseParallelGC";
    }

    /** What a server of this installation has to know; where it is found and what protects it come on top. */
    public Map<String, String> environment() {
        Map<String, String> all = new HashMap<>();
        all.put("BENCHMARK_DB_URL", database.url() + "?reWriteBatchedInserts=true");
        all.put("BENCHMARK_DB_USER", DatabaseRoles.APPLICATION);
        all.put("BENCHMARK_DB_PASSWORD", secrets.applicationPassword());
        all.put("BENCHMARK_DB_PUBLICATION_USER", DatabaseRoles.PUBLICATION);
        all.put("BENCHMARK_DB_PUBLICATION_PASSWORD", secrets.publicationPassword());
        all.put("BENCHMARK_MASTER_KEY", secrets.masterKey());
        all.put("BENCHMARK_PSEUDONYM_KEY", secrets.pseudonymKeys());
        if (!secrets.formerMasterKeys().isEmpty()) {
            all.put("BENCHMARK_MASTER_KEY_FORMER", secrets.formerMasterKeys());
        }
        all.put("BENCHMARK_DATABASE_LOG", database.log().toString());
        all.put("BENCHMARK_SPOOL", data.resolve("spool").toString());
        all.put("BENCHMARK_SOURCES", data.resolve("sources").toString());
        all.put("BENCHMARK_KEYS", data.resolve("keys").toString());
        all.put("BENCHMARK_ERASURES", erasures().toString());
        all.put("BENCHMARK_AUDIT_HEADS", data.resolve("audit-heads").toString());
        all.put("BENCHMARK_AUDIT_SIGNING_KEY", secrets.auditKeys().privateKey());
        all.put("BENCHMARK_AUDIT_PUBLIC_KEY", secrets.auditKeys().publicKey());
        return all;
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
