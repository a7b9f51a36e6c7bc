package nl.benchmark.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.IntConsumer;

/** The body of a delivery: streamed from disk with its length, and with its digest said beforehand (RFC 9530). */
record SentFile(Path path, long length, String digest) {

    static SentFile of(Path path) throws IOException {
        try (DigestOutputStream digest =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            Files.copy(path, digest);
            String base64 =
                    Base64.getEncoder().encodeToString(digest.getMessageDigest().digest());
            return new SentFile(path, Files.size(path), "sha-256=:" + base64 + ":");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells each percentage once. */
    BodyPublisher body(IntConsumer progress) {
        return BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> {
                    try {
                        return new Counted(Files.newInputStream(path), progress);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }),
                length);
    }

    private final class Counted extends FilterInputStream {

        private final IntConsumer progress;
        private long count;
        private int told = -1;

        Counted(InputStream in, IntConsumer progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read(byte[] buffer, int offset, int wanted) throws IOException {
            int read = super.read(buffer, offset, wanted);
            count += Math.max(0, read);
            int percentage = (int) (count * 100 / length);
            if (percentage != told) {
                told = percentage;
                progress.accept(percentage);
            }
            return read;
        }
    }
}
