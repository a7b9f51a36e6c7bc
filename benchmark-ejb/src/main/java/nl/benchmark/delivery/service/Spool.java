package nl.benchmark.delivery.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.benchmark.delivery.DeliveryRule;
import nl.benchmark.delivery.SpoolSeal;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.service.PlatformKeys;
import nl.benchmark.shared.service.StorageUnavailable;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a received file waits until it is read: on disk and never in clear, since the pseudonyms as submitted may be
 * stored nowhere (DEL-2). Each file has a key of its own; that key stands with the delivery, wrapped by a key that is
 * derived from the master key outside the database. The file is removed when the delivery is refused, or when what is kept
 * of it is written ({@link SourceJobs}).
 */
@ApplicationScoped
public class Spool {

    private static final int BUFFER = 1 << 16;
    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Inject
    @ConfigProperty(name = "benchmark.spool")
    private String folder;

    @Inject
    private PlatformKeys keys;

    @Inject
    @ConfigProperty(name = "benchmark.delivery.largest.bytes", defaultValue = "67108864")
    private long largest;

    private SpoolSeal seal;

    /** A file in the spool: its name there, its wrapped key, its size and the SHA-256 of what was sent, hexadecimal. */
    public record Spooled(String name, byte[] wrappedKey, long size, String sha256) {}

    @PostConstruct
    void open() {
        seal = new SpoolSeal(keys.masterKeys());
        try {
            Files.createDirectories(Path.of(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long largest() {
        return largest;
    }

    /** A file that is about to arrive: its name in the spool, its key in clear, and how far it is. */
    static final class Incoming {

        private final String name = UUID.randomUUID().toString();
        private final byte[] secret = new byte[KEY_BYTES + IV_BYTES];
        private final Arrival arrival = new Arrival();

        private Incoming() {
            RANDOM.nextBytes(secret);
        }

        String name() {
            return name;
        }
    }

    Incoming announce() {
        return new Incoming();
    }

    /**
     * Takes in the whole body. Refuses with {@code TOO_LARGE} as soon as it is over the limit, and then keeps nothing; nor
     * does it when the disk has no room ({@link StorageUnavailable}).
     */
    Spooled receive(Incoming incoming, InputStream body) throws IOException {
        Path file = path(incoming.name);
        boolean whole = false;
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long size = 0;
            try (OutputStream out = open(file, cipher(Cipher.ENCRYPT_MODE, incoming.secret))) {
                byte[] block = new byte[BUFFER];
                for (int read = body.readNBytes(block, 0, BUFFER); read > 0; read = body.readNBytes(block, 0, BUFFER)) {
                    size += read;
                    if (size > largest) {
                        throw new RuleViolation(DeliveryRule.TOO_LARGE, largest >> 20);
                    }
                    write(out, block, read);
                    incoming.arrival.add(read);
                    digest.update(block, 0, read);
                }
            }
            whole = true;
            return new Spooled(
                    incoming.name,
                    seal.wrap(incoming.secret),
                    size,
                    HexFormat.of().formatHex(digest.digest()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            incoming.arrival.end(whole);
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The file in clear, while it arrives: who reads waits for what is still to come. */
    InputStream follow(Incoming incoming) throws IOException {
        return decrypted(new ArrivingFile(path(incoming.name), incoming.arrival), incoming.secret);
    }

    /** Written block by block, so that nothing of what has arrived waits in a buffer. */
    private OutputStream open(Path file, Cipher cipher) {
        try {
            return new CipherOutputStream(Files.newOutputStream(file), cipher);
        } catch (IOException e) {
            throw new StorageUnavailable(folder, e);
        }
    }

    private void write(OutputStream out, byte[] block, int length) {
        try {
            out.write(block, 0, length);
        } catch (IOException e) {
            throw new StorageUnavailable(folder, e);
        }
    }

    InputStream open(String name, byte[] wrappedKey) throws IOException {
        return decrypted(Files.newInputStream(path(name)), seal.unwrap(wrappedKey));
    }

    private static InputStream decrypted(InputStream file, byte[] secret) {
        try {
            return new BufferedInputStream(new DecryptedFile(file, cipher(Cipher.DECRYPT_MODE, secret)), BUFFER);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the file is still there, as it is after a crash unless the disk was lost. */
    boolean holds(String name) {
        return name != null && Files.exists(path(name));
    }

    public void remove(String name) {
        try {
            Files.deleteIfExists(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the files that were last written before this moment. */
    Set<String> olderThan(Instant moment) throws IOException {
        Set<String> names = new HashSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(folder))) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)
                        && NAME.matcher(file.getFileName().toString()).matches()) {
                    names.add(file.getFileName().toString());
                }
            }
        }
        return names;
    }

    private Path path(String name) {
        return Path.of(folder, UUID.fromString(name).toString());
    }

    private static Cipher cipher(int mode, byte[] secret) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
        cipher.init(
                mode, new SecretKeySpec(secret, 0, KEY_BYTES, "AES"), new IvParameterSpec(secret, KEY_BYTES, IV_BYTES));
        return cipher;
    }
}
