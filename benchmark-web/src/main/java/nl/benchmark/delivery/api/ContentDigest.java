package nl.benchmark.delivery.api;

import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.benchmark.shared.api.BadQuery;

/** Header Content-Digest (RFC 9530): {@code sha-256=:base64:}. */
final class ContentDigest {

    private static final Pattern SHA_256 = Pattern.compile("(?:^|,)\\s*sha-256=:([A-Za-z0-9+/=]+):");
    private static final int BYTES = 32;

    private ContentDigest() {}

    /** The digest in hexadecimal; null when the header is absent or has another algorithm only. */
    static String sha256(String header) {
        if (header == null) {
            return null;
        }
        Matcher matcher = SHA_256.matcher(header);
        if (!matcher.find()) {
            return null;
        }
        try {
            byte[] digest = Base64.getDecoder().decode(matcher.group(1));
            if (digest.length == BYTES) {
                return HexFormat.of().formatHex(digest);
            }
        } catch (IllegalArgumentException e) {
            // answered below, like a digest of another length
        }
        throw new BadQuery("Header Content-Digest should be sha-256=:…: with 32 bytes in base64.");
    }
}
