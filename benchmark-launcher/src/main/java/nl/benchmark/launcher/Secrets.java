package nl.benchmark.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Properties;
import nl.benchmark.audit.AuditHead;
import nl.benchmark.shared.MasterKeys;

/**
 * The secrets of one installation that is started from a data folder: passwords of the database's roles and of the
 * certificate, the master key, those of before it and the roots of the pseudonyms, the key of the backups, and the key that
 * signs the heads of the audit log and the erasures. Made at random the first time, kept in a file that only its owner can
 * read, outside the database.
 *
 * @param formerMasterKeys newest first, with commas between them; empty when the master key was never changed
 * @param sealedAnewAt when the last value was sealed with the master key in force instead of a former one; null when it was
 *     never changed, or by a version that did not note it
 * @param pseudonymKeys roots of the pseudonyms, oldest first, with commas between them; the first is the first master key
 */
public record Secrets(
        String migrationPassword,
        String applicationPassword,
        String publicationPassword,
        String masterKey,
        String formerMasterKeys,
        Instant sealedAnewAt,
        String pseudonymKeys,
        String backupKey,
        String certificatePassword,
        AuditHead.Keys auditKeys) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String FILE = "secrets.properties";
    private static final String MASTER = "master.key";
    private static final String FORMER = "master.key.former";
    private static final String SEALED_ANEW = "master.key.sealed.anew";
    private static final String PSEUDONYMS = "pseudonym.master.key";

    public static Secrets of(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (Files.notExists(file)) {
            make(file);
        }
        Properties properties = load(file);
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
                properties.getProperty(MASTER, properties.getProperty(PSEUDONYMS)),
                properties.getProperty(FORMER, ""),
                properties.containsKey(SEALED_ANEW) ? Instant.parse(properties.getProperty(SEALED_ANEW)) : null,
                properties.getProperty(PSEUDONYMS),
                properties.getProperty("backup.key"),
                properties.getProperty("tls.password"),
                new AuditHead.Keys(
                        properties.getProperty("audit.signing.key"), properties.getProperty("audit.public.key")));
    }

    /** The key that seals, and those that still open. */
    public MasterKeys masterKeys() {
        return MasterKeys.of(masterKey, formerMasterKeys);
    }

    /** With another master key; the one in force becomes the newest of the former ones (P4). */
    Secrets withNewMasterKey(Path folder, Instant now) throws IOException {
        Path file = folder.resolve(FILE);
        Properties properties = load(file);
        properties.setProperty(FORMER, formerMasterKeys.isEmpty() ? masterKey : masterKey + "," + formerMasterKeys);
        properties.setProperty(MASTER, random(32));
        properties.setProperty(SEALED_ANEW, now.toString());
        store(properties, file);
        return of(folder);
    }

    /** Nothing is sealed with a former key any more, from now on. */
    Secrets sealedAnew(Path folder, Instant now) throws IOException {
        Path file = folder.resolve(FILE);
        Properties properties = load(file);
        properties.setProperty(SEALED_ANEW, now.toString());
        store(properties, file);
        return of(folder);
    }

    /** Without the former ones: what they sealed opens no more. */
    Secrets withoutFormerMasterKeys(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        Properties properties = load(file);
        properties.remove(FORMER);
        properties.remove(SEALED_ANEW);
        store(properties, file);
        return of(folder);
    }

    /** With one more root of the pseudonyms, the one in force from now on (DEL-2). */
    Secrets withNewPseudonymRoot(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        Properties properties = load(file);
        properties.setProperty(MASTER, masterKey); // which was the first root until here, when it was never replaced
        properties.setProperty(PSEUDONYMS, pseudonymKeys + "," + random(32));
        store(properties, file);
        return of(folder);
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        }
        return properties;
    }

    private static void make(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("database.migration.password", random(24));
        properties.setProperty("database.application.password", random(24));
        properties.setProperty("database.publication.password", random(24));
        properties.setProperty(PSEUDONYMS, random(32));
        store(properties, file);
    }

    /** At once: at any moment there is one whole file, the old or the new. */
    private static void store(Properties properties, Path file) throws IOException {
        Path part = file.resolveSibling(FILE + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            properties.store(
                    out,
                    "Keep this file, and keep it secret: without the master key new deliveries no longer join the old.");
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
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
