package nl.benchmark.retention;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The folder with the kept source files: compressed, sealed with a key per delivery, and there either whole or not at
 * all. Their keys are {@link DataKeys}.
 */
public final class SourceFolder {

    private static final int BUFFER = 1 << 16;

    private final Path folder;

    public SourceFolder(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
    }

    /**
     * What was kept.
     *
     * @param sizeBytes unpacked
     * @param sha256 of the unpacked file, hexadecimal
     */
    public record Kept(long sizeBytes, String sha256) {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes the file of a delivery; on the disk when this returns. What was there before is replaced. */
    public Kept keep(long delivery, byte[] key, Content content) throws IOException {
        return write(delivery, key, content, file(delivery));
    }

    /**
     * Writes a file that is to take the place of that of the delivery, beside it; on the disk when this returns.
     *
     * @param key of the file that is there
     */
    public Kept keepBeside(long delivery, byte[] key, Content content) throws IOException {
        return write(delivery, key, content, beside(delivery));
    }

    /** The file beside takes the place of the other, at once. Again is nothing. */
    public void takeBeside(long delivery) throws IOException {
        if (Files.exists(beside(delivery))) {
            Files.move(beside(delivery), file(delivery), StandardCopyOption.ATOMIC_MOVE);
            DataKeys.force(folder);
        }
    }

    private Kept write(long delivery, byte[] key, Content content, Path target) throws IOException {
        Path part = folder.resolve(name(delivery) + ".part");
        MessageDigest digest = sha256();
        long[] size = new long[1];
        try {
            try (SealedOutput sealed = new SealedOutput(
                    new BufferedOutputStream(Files.newOutputStream(part), BUFFER), key, name(delivery))) {
                GZIPOutputStream packed = new GZIPOutputStream(sealed, BUFFER);
                DigestOutputStream counted = new DigestOutputStream(counting(packed, size), digest);
                content.writeTo(counted);
                counted.flush();
                packed.finish();
                sealed.finish();
            }
            DataKeys.force(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part); // what a full disk left
        }
        DataKeys.force(folder);
        return new Kept(size[0], HexFormat.of().formatHex(digest.digest()));
    }

    private static OutputStream counting(OutputStream out, long[] size) {
        return new FilterOutputStream(out) {

            @Override
            public void write(int b) throws IOException {
                out.write(b);
                size[0]++;
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
                size[0] += length;
            }
        };
    }

    /** The file as it was kept, unpacked; whoever opens it closes it. */
    public InputStream open(long delivery, byte[] key) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file(delivery)), BUFFER);
        try {
            return new GZIPInputStream(new SealedInput(in, key, name(delivery)), BUFFER);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    public boolean holds(long delivery) {
        return Files.exists(file(delivery));
    }

    /** Whether there was one. */
    public boolean remove(long delivery) throws IOException {
        Files.deleteIfExists(folder.resolve(name(delivery) + ".part"));
        Files.deleteIfExists(beside(delivery));
        boolean removed = Files.deleteIfExists(file(delivery));
        DataKeys.force(folder);
        return removed;
    }

    private Path file(long delivery) {
        return folder.resolve(name(delivery));
    }

    private Path beside(long delivery) {
        return folder.resolve(name(delivery) + ".next");
    }

    private static String name(long delivery) {
        return "delivery-" + delivery + ".source";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
