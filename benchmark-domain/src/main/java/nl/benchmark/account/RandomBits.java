package nl.benchmark.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Values that nobody can guess, and the hash under which they are kept: with so many bits there is nothing to slow down. */
final class RandomBits {

    private RandomBits() {}

    static byte[] of(SecureRandom random, int bytes) {
        byte[] bits = new byte[bytes];
        random.nextBytes(bits);
        return bits;
    }

    static String base64Url(SecureRandom random, int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(of(random, bytes));
    }

    static byte[] sha256(String value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
