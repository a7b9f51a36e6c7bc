package nl.benchmark.account;

import java.security.SecureRandom;
import java.util.HexFormat;

/** What stands in the address of a link that was mailed: 256 random bits as base64url; stored is its SHA-256 (U8). */
public record LinkToken(String value) {

    private static final int BYTES = 32;

    public static LinkToken random(SecureRandom random) {
        return new LinkToken(RandomBits.base64Url(random, BYTES));
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
        return "LinkToken";
    }
}
