package nl.benchmark.launcher;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * Where an installation keeps what a backup is about: its database, as somebody who sees every row, the folder of source
 * files, and outside both the keys and the signed file of erasures.
 *
 * @param backupKey base64url of 32 bytes
 * @param publicKey with which erasures are verified, base64 of X.509
 */
record BackupPlace(
        String url,
        String user,
        String password,
        Path sources,
        Path keys,
        Path erasures,
        String backupKey,
        String publicKey) {

    /** Of a data folder; its database listens on this port. */
    static BackupPlace of(Path data, Secrets secrets, int port) {
        return new BackupPlace(
                EmbeddedDatabase.url(port),
                "postgres",
                "postgres",
                data.resolve("sources"),
                data.resolve("keys"),
                data.resolve("erasures").resolve("erasures.log"),
                secrets.backupKey(),
                secrets.auditKeys().publicKey());
    }

    /** Of an installation with an external database, by the variables of its server and three more. */
    static BackupPlace of(String url, Map<String, String> environment) throws LaunchFailure {
        return new BackupPlace(
                url,
                required(environment, "BENCHMARK_DB_ADMIN_USER"),
                required(environment, "BENCHMARK_DB_ADMIN_PASSWORD"),
                Path.of(required(environment, "BENCHMARK_SOURCES")),
                Path.of(required(environment, "BENCHMARK_KEYS")),
                Path.of(required(environment, "BENCHMARK_ERASURES")),
                required(environment, "BENCHMARK_BACKUP_KEY"),
                required(environment, "BENCHMARK_AUDIT_PUBLIC_KEY"));
    }

    static String required(Map<String, String> environment, String name) throws LaunchFailure {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new LaunchFailure("set " + name);
        }
        return value;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                url + (url.contains("?") ? "&" : "?") + "currentSchema=benchmark", user, password);
    }

    /** Never the secrets. */
    @Override
    public String toString() {
        return "BackupPlace[" + url + "]";
    }
}
