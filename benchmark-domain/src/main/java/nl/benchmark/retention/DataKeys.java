package nl.benchmark.retention;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.benchmark.shared.MasterKeys;

/**
 * The key store: a folder outside database and backup with one small file per delivery, the key of its source file,
 * wrapped by a key that is derived from the master key. Without the file nothing opens the source file again, on no copy
 * and in no backup (crypto-shredding).
 */
public final class DataKeys {

    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern NAME = Pattern.compile("delivery-(\\d{1,18})\\.key");

    private final Path folder;
    private final MasterKeys.Derived wrapping;

    /** @param masterKeys null for a store that only destroys */
    public DataKeys(Path folder, MasterKeys masterKeys) throws IOException {
        this.folder = folder;
        this.wrapping = masterKeys == null ? null : masterKeys.deriveByDigest("benchmark/source-file/1");
        Files.createDirectories(folder);
    }

    /** A new random key for this delivery, on the disk when this returns; takes the place of one that was there. */
    public byte[] create(long delivery) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        write(delivery, key);
        return key;
    }

    private void write(long delivery, byte[] key) throws IOException {
        Path part = file(delivery).resolveSibling(file(delivery).getFileName() + ".part");
        Files.write(part, wrapping.seal(key, owner(delivery)));
        force(part);
        Files.move(part, file(delivery), StandardCopyOption.ATOMIC_MOVE);
        force(folder);
    }

    /** Empty when it was destroyed or never made. */
    public Optional<byte[]> find(long delivery) throws IOException {
        return opened(delivery).map(MasterKeys.Opened::secret);
    }

    private Optional<MasterKeys.Opened> opened(long delivery) throws IOException {
        try {
            return Optional.of(opened(delivery, Files.readAllBytes(file(delivery))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Numbers of the deliveries that have a key, smallest first. */
    public List<Long> deliveries() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> Long.valueOf(name.group(1)))
                    .sorted()
                    .toList();
        }
    }

    /** Whether there is a key that is not yet under the master key in force. */
    public boolean isOutdated(long delivery) throws IOException {
        return opened(delivery).map(opened -> !opened.current()).orElse(false);
    }

    /**
     * Wraps the key of this delivery anew when it is not yet under the master key in force; whether it was not. The old
     * file is replaced at once by the new one, so at any moment one of the two is there. Never at the same time as {@link
     * #destroy}, by this program or another: a key that is destroyed does not come back.
     */
    public boolean renew(long delivery) throws IOException {
        return alone(() -> {
            Optional<MasterKeys.Opened> opened = opened(delivery);
            if (opened.isEmpty() || opened.get().current()) {
                return false;
            }
            write(delivery, opened.get().secret());
            return true;
        });
    }

    /** Something that no other program and no other thread does at the same time. */
    @FunctionalInterface
    private interface Change {

        boolean make() throws IOException;
    }

    private boolean alone(Change change) throws IOException {
        synchronized (DataKeys.class) {
            try (FileChannel channel = FileChannel.open(
                            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                return lock.isValid() && change.make();
            }
        }
    }

    /** Gone for good when this returns; whether there was one. */
    public boolean destroy(long delivery) throws IOException {
        return alone(() -> destroyNow(delivery));
    }

    private boolean destroyNow(long delivery) throws IOException {
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

    private MasterKeys.Opened opened(long delivery, byte[] wrapped) throws IOException {
        try {
            return wrapping.open(wrapped, owner(delivery));
        } catch (GeneralSecurityException e) {
            throw new IOException("The key of delivery " + delivery + " was changed, or the master key is another", e);
        }
    }

    private static String owner(long delivery) {
        return "delivery " + delivery;
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
