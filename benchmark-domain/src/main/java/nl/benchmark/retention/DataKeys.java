package nl.benchmark.retention;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key store: a folder outside database and backup with one small file per delivery, the key of its source file,
 * wrapped by a key that is derived from the master key. Without the file nothing opens the source file again, on no copy
 * and in no backup (crypto-shredding).
 */
public final class DataKeys {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final SecretKeySpec wrapping;

    /** @param masterKey base64url; null for a store that only destroys */
    public DataKeys(Path folder, String masterKey) throws IOException {
        this.folder = folder;
        this.wrapping = masterKey == null ? null : wrapping(masterKey);
        Files.createDirectories(folder);
    }

    private static SecretKeySpec wrapping(String masterKey) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("benchmark/source-file/1".getBytes(StandardCharsets.US_ASCII));
            return new SecretKeySpec(digest.digest(Base64.getUrlDecoder().decode(masterKey)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new random key for this delivery, on the disk when this returns; takes the place of one that was there. */
    public byte[] create(long delivery) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, delivery, nonce, key, 0, KEY_BYTES);
        Path part = file(delivery).resolveSibling(file(delivery).getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            out.write(nonce);
            out.write(sealed);
        }
        force(part);
        Files.move(part, file(delivery), StandardCopyOption.ATOMIC_MOVE);
        force(folder);
        return key;
    }

    /** Empty when it was destroyed or never made. */
    public Optional<byte[]> find(long delivery) throws IOException {
        try {
            byte[] wrapped = Files.readAllBytes(file(delivery));
            byte[] nonce = Arrays.copyOf(wrapped, NONCE_BYTES);
            return Optional.of(
                    crypt(Cipher.DECRYPT_MODE, delivery, nonce, wrapped, NONCE_BYTES, wrapped.length - NONCE_BYTES));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Gone for good when this returns; whether there was one. */
    public boolean destroy(long delivery) throws IOException {
        Path file = file(delivery);
        if (Files.notExists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate((int) channel.size()));
            channel.force(true);
        }
        Files.deleteIfExists(file);
        force(folder);
        return true;
    }

    private byte[] crypt(int mode, long delivery, byte[] nonce, byte[] text, int from, int length) throws IOException {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, wrapping, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(("delivery " + delivery).getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text, from, length);
        } catch (GeneralSecurityException e) {
            throw new IOException("The key of delivery " + delivery + " was changed, or the master key is another", e);
        }
    }

    private Path file(long delivery) {
        return folder.resolve("delivery-" + delivery + ".key");
    }

    /** A file or folder is on the disk as it is now. */
    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
