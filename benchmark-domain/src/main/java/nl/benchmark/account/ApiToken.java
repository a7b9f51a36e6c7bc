package nl.benchmark.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A token for the API: 256 random bits as base64url, shown once; stored is its SHA-256, since there is nothing to guess. */
public record ApiToken(String value) {

    private static final int BYTES = 32;

    public static ApiToken random(SecureRandom random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return new ApiToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public String hexHash() {
        return HexFormat.of().formatHex(hash());
    }

    /** Never the value. */
    @Override
    public String toString() {
        return "ApiToken";
    }
}
