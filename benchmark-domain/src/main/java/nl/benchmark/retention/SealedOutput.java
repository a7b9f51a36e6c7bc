package nl.benchmark.retention;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts a file of any size with AES-256-GCM in pieces, so that neither writing nor reading holds it in memory, and a
 * reader gets no byte that was not authenticated. Each piece has its number and whether it is the last in its nonce
 * (the STREAM construction): pieces cannot be swapped, left out or cut off. The label is authenticated too, so that one
 * file cannot be put in the place of another.
 */
public final class SealedOutput extends OutputStream {

    static final byte[] MAGIC = "BMSEAL1\n".getBytes(StandardCharsets.US_ASCII);
    static final int PIECE = 1 << 16;
    static final int PREFIX_BYTES = 7;
    static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final OutputStream out;
    private final Pieces pieces;
    private final byte[] buffer = new byte[PIECE];
    private int length;
    private boolean closed;

    /** What writer and reader agree on. */
    static final class Pieces {

        private final SecretKeySpec key;
        private final byte[] prefix;
        private final byte[] label;
        private int number;

        Pieces(byte[] key, byte[] prefix, String label) {
            this.key = new SecretKeySpec(key, "AES");
            this.prefix = prefix;
            this.label = label.getBytes(StandardCharsets.UTF_8);
        }

        /** The next piece, sealed or opened. */
        byte[] next(int mode, byte[] piece, int size, boolean last) throws GeneralSecurityException {
            byte[] nonce = ByteBuffer.allocate(PREFIX_BYTES + 5)
                    .put(prefix)
                    .putInt(number)
                    .put((byte) (last ? 1 : 0))
                    .array();
            number = Math.addExact(number, 1);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(label);
            return cipher.doFinal(piece, 0, size);
        }
    }

    /**
     * @param key 32 bytes, used for this one file
     * @param label what it is, as the reader expects it
     */
    public SealedOutput(OutputStream out, byte[] key, String label) throws IOException {
        this.out = out;
        byte[] prefix = new byte[PREFIX_BYTES];
        RANDOM.nextBytes(prefix);
        pieces = new Pieces(key, prefix, label);
        out.write(MAGIC);
        out.write(prefix);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        int from = offset;
        int left = count;
        while (left > 0) {
            if (length == PIECE) {
                seal(false);
            }
            int some = Math.min(left, PIECE - length);
            System.arraycopy(bytes, from, buffer, length, some);
            length += some;
            from += some;
            left -= some;
        }
    }

    private void seal(boolean last) throws IOException {
        try {
            out.write(pieces.next(Cipher.ENCRYPT_MODE, buffer, length, last));
            length = 0;
        } catch (GeneralSecurityException e) {
            throw new IOException("A piece cannot be sealed", e);
        }
    }

    /** Writes the last piece; without it the file is not complete and no reader accepts it. */
    public void finish() throws IOException {
        if (!closed) {
            closed = true;
            seal(true);
            out.flush();
        }
    }

    /** Closes what it writes to; completes the file only after {@link #finish}. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}
