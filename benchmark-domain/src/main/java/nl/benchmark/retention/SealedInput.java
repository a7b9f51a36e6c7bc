package nl.benchmark.retention;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;

/** Reads what {@link SealedOutput} wrote; an IOException when it is another file, was changed, or has no end. */
public final class SealedInput extends InputStream {

    private static final int SEALED = SealedOutput.PIECE + SealedOutput.TAG_BITS / 8;

    private final InputStream in;
    private final SealedOutput.Pieces pieces;
    private byte[] sealed = new byte[SEALED];
    private int sealedLength;
    private byte[] piece = new byte[0];
    private int position;
    private boolean last;

    public SealedInput(InputStream in, byte[] key, String label) throws IOException {
        this.in = in;
        byte[] magic = in.readNBytes(SealedOutput.MAGIC.length);
        byte[] prefix = in.readNBytes(SealedOutput.PREFIX_BYTES);
        if (!Arrays.equals(magic, SealedOutput.MAGIC) || prefix.length < SealedOutput.PREFIX_BYTES) {
            throw new IOException("Not a sealed file");
        }
        pieces = new SealedOutput.Pieces(key, prefix, label);
        sealedLength = in.readNBytes(sealed, 0, SEALED);
    }

    @Override
    public int read() throws IOException {
        return more() ? piece[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int some = Math.min(count, piece.length - position);
        System.arraycopy(piece, position, bytes, offset, some);
        position += some;
        return some;
    }

    private boolean more() throws IOException {
        while (position == piece.length) {
            if (last) {
                return false;
            }
            byte[] next = new byte[SEALED];
            int nextLength = sealedLength < SEALED ? 0 : in.readNBytes(next, 0, SEALED);
            last = nextLength == 0;
            try {
                piece = pieces.next(Cipher.DECRYPT_MODE, sealed, sealedLength, last);
            } catch (GeneralSecurityException e) {
                throw new IOException("The sealed file was changed, is cut off, or the key is another", e);
            }
            position = 0;
            sealed = next;
            sealedLength = nextLength;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
