package nl.benchmark.pseudonym;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;

/**
 * The platform's own pseudonym: the first 16 bytes of HMAC-SHA-256 over the submitted pseudonym, with a key that is
 * different for every municipality, so that one person in two municipalities cannot be recognised as one.
 *
 * <p>Keys are derived from the {@link PseudonymRoots} by HMAC-SHA-256 over a label, the municipality and the version of the
 * key. Rotation wraps: a pseudonym of version 2 is the HMAC with key 2 of the 16 bytes of version 1, so what is stored can be
 * rotated with {@link #rotate} although the submitted values are gone. Source: DEL-2.
 *
 * <p>Not safe for use by several threads; make one per reading. Holds no submitted value and prints none.
 */
public final class PlatformPseudonym implements Rekeying {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_BYTES = 32;
    private static final int STORED_BYTES = 16;

    private final Mac[] versions;
    private final byte[] input = new byte[64];
    private final byte[] output = new byte[MAC_BYTES];

    /** @param municipality code with which its keys are derived, {@code GM0363} */
    public PlatformPseudonym(PseudonymRoots roots, String municipality) {
        versions = roots.keys(municipality).stream().map(PlatformPseudonym::mac).toArray(Mac[]::new);
    }

    @Override
    public void rekey(String submitted, long[] highLow) {
        byte[] bytes = input;
        int length = submitted.length();
        if (length <= bytes.length) {
            for (int i = 0; i < length; i++) {
                bytes[i] = (byte) submitted.charAt(i);
            }
        } else {
            bytes = submitted.getBytes(StandardCharsets.UTF_8);
            length = bytes.length;
        }
        versions[0].update(bytes, 0, length);
        finish(0, highLow);
        for (int i = 1; i < versions.length; i++) {
            wrap(i, highLow);
        }
        Arrays.fill(input, (byte) 0);
    }

    /** Takes a pseudonym stored under the version before the one in force to the one in force, in place. */
    public void rotate(long[] highLow) {
        if (versions.length == 1) {
            throw new IllegalStateException("There is no version before the first");
        }
        wrap(versions.length - 1, highLow);
    }

    private void wrap(int version, long[] highLow) {
        ByteBuffer.wrap(input).putLong(highLow[0]).putLong(highLow[1]);
        versions[version].update(input, 0, STORED_BYTES);
        finish(version, highLow);
    }

    private void finish(int version, long[] highLow) {
        try {
            versions[version].doFinal(output, 0);
        } catch (ShortBufferException e) {
            throw new IllegalStateException(e);
        }
        ByteBuffer result = ByteBuffer.wrap(output);
        highLow[0] = result.getLong();
        highLow[1] = result.getLong();
    }

    static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "PlatformPseudonym[version " + versions.length + "]";
    }
}
