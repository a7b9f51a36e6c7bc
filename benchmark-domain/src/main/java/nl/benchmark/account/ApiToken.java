package nl.benchmark.account;

import java.security.SecureRandom;
import java.util.HexFormat;

/** A token for the API: 256 random bits as base64url, shown once; stored is its SHA-256, since there is nothing to guess. */
public record ApiToken(String value) {

    private static final int BYTES = 32;

    public static ApiToken random(SecureRandom random) {
        return new ApiToken(RandomBits.base64Url(random, BYTES));
    }

    public byte[] hash() {
        return RandomBits.sha256(value);
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
