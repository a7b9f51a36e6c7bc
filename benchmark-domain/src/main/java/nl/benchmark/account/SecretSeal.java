package nl.benchmark.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a secret that stands in the database with a key that does not: AES-256-GCM, the key derived from the platform's
 * master key by HMAC-SHA-256 over the purpose. Whoever has the database alone, or moves a sealed value to another row,
 * has nothing. Source: U5.
 */
public final class SecretSeal {

    /** Seeds of second factors. */
    public static final String SECOND_FACTOR = "benchmark/second-factor/1";
    /** Tokens of links that wait to be mailed. */
    public static final String MAIL = "benchmark/mail/1";

    private static final int LEAST_KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    /** @param masterKey of the platform, at least 32 bytes; not kept */
    public SecretSeal(byte[] masterKey, String purpose) {
        if (masterKey.length < LEAST_KEY_BYTES) {
            throw new IllegalArgumentException("The master key must have at least 32 bytes");
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(masterKey, "HmacSHA256"));
            this.key = new SecretKeySpec(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param owner which row it stands in ({@code account 12}); it opens nowhere else */
    public byte[] seal(byte[] secret, String owner) {
        byte[] nonce = RandomBits.of(RANDOM, NONCE_BYTES);
        byte[] sealed = work(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return both;
    }

    /** Throws {@code IllegalStateException} when it was sealed with another key or for another owner. */
    public byte[] open(byte[] sealed, String owner) {
        return work(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(sealed, NONCE_BYTES),
                Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length),
                owner);
    }

    private byte[] work(int mode, byte[] nonce, byte[] input, String owner) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed secret does not open", e);
        }
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "SecretSeal";
    }
}
