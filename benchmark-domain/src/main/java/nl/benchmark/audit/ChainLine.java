package nl.benchmark.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the log as it is hashed: {@code hash = SHA-256(prev ‖ text)}, and its place in an export, which is one JSON
 * object a line.
 *
 * @param prev hash of the line before it, hexadecimal; of the first line {@link #BEGINNING}
 * @param text the line as JSON, exactly as it was hashed
 */
public record ChainLine(long seq, String prev, String hash, String text) {

    /** What the first line of all follows: SHA-256 of {@code benchmark-audit-1}. */
    public static final String BEGINNING = sha256("benchmark-audit-1".getBytes(StandardCharsets.UTF_8));

    private static final Pattern EXPORTED = Pattern.compile(
            "\\{\"prev\":\"([0-9a-f]{64})\",\"hash\":\"([0-9a-f]{64})\",\"line\":(\\{\"seq\":(\\d{1,18}),.*})}");

    /** From a line of an export. Throws {@link IllegalArgumentException} when it is none. */
    public static ChainLine parse(String exported) {
        Matcher parts = EXPORTED.matcher(exported);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a line of an audit log");
        }
        return new ChainLine(Long.parseLong(parts.group(4)), parts.group(1), parts.group(2), parts.group(3));
    }

    /** As a line of an export. */
    public String exported() {
        return "{\"prev\":\"" + prev + "\",\"hash\":\"" + hash + "\",\"line\":" + text + "}";
    }

    /** Whether the hash is that of what the line says. */
    public boolean isAsWritten() {
        return hash.equals(hashOf(prev, text));
    }

    /** SHA-256 of the previous hash's 32 bytes followed by the text in UTF-8, hexadecimal. */
    public static String hashOf(String prev, String text) {
        byte[] before = HexFormat.of().parseHex(prev);
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[before.length + content.length];
        System.arraycopy(before, 0, both, 0, before.length);
        System.arraycopy(content, 0, both, before.length, content.length);
        return sha256(both);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
