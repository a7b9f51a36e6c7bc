package nl.benchmark.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import nl.benchmark.audit.AuditHead;

/**
 * The secrets of one installation that is started from a data folder: passwords of the database's roles and of the
 * certificate, the master key of the pseudonyms, the key of the backups, and the key that signs the heads of the audit log and the erasures. Made at random the first time, kept in a file that
 * only its owner can read, outside the database.
 */
public record Secrets(
        String migrationPassword,
        String applicationPassword,
        String publicationPassword,
        String masterKey,
        String backupKey,
        String certificatePassword,
        AuditHead.Keys auditKeys) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secrets of(Path folder) throws IOException {
        Path file = folder.resolve("secrets.properties");
        if (Files.notExists(file)) {
            make(file);
        }
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        }
        if (properties.getProperty("audit.signing.key") == null) { // made by a version without an audit log
            AuditHead.Keys keys = AuditHead.Keys.random();
            properties.setProperty("audit.signing.key", keys.privateKey());
            properties.setProperty("audit.public.key", keys.publicKey());
            store(properties, file);
        }
        if (properties.getProperty("backup.key") == null) { // made by a version without backups
            properties.setProperty("backup.key", random(32));
            store(properties, file);
        }
        if (properties.getProperty("tls.password") == null) { // made by a version without TLS of its own
            properties.setProperty("tls.password", random(24));
            store(properties, file);
        }
        return new Secrets(
                properties.getProperty("database.migration.password"),
                properties.getProperty("database.application.password"),
                properties.getProperty("database.publication.password"),
                properties.getProperty("pseudonym.master.key"),
                properties.getProperty("backup.key"),
                properties.getProperty("tls.password"),
                new AuditHead.Keys(
                        properties.getProperty("audit.signing.key"), properties.getProperty("audit.public.key")));
    }

    private static void make(Path file) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Properties properties = new Properties();
        properties.setProperty("database.migration.password", random(24));
        properties.setProperty("database.application.password", random(24));
        properties.setProperty("database.publication.password", random(24));
        properties.setProperty("pseudonym.master.key", random(32));
        store(properties, file);
    }

    private static void store(Properties properties, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            properties.store(
                    out,
                    "Keep this file, and keep it secret: without the master key new deliveries no longer join the old.");
        }
    }

    private static String random(int bytes) {
        byte[] bits = new byte[bytes];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** Never the values. */
    @Override
    public String toString() {
        return "Secrets";
    }
}
