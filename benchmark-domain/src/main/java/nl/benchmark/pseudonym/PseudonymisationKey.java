package nl.benchmark.pseudonym;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sleutel: the secret of 32 random bytes with which a municipality turns citizen service numbers into pseudonyms. It is
 * made and kept at the municipality; the platform only ever learns its {@link #fingerprint}. Source: DEL-2.
 *
 * <p>Its file is a small text, the same from the page and from the client:
 *
 * <pre>
 * benchmark-sleutel
 * versie: 1
 * sleutel: 43 characters base64url
 * kenmerk: the fingerprint, 16 characters
 * controle: first 8 hexadecimal digits of SHA-256("1:" + sleutel + ":" + kenmerk)
 * </pre>
 *
 * Blank lines and lines that start with # may be added.
 */
public final class PseudonymisationKey {

    private static final String TITLE = "benchmark-sleutel";
    private static final String VERSION = "1";
    private static final String ALGORITHM = "HmacSHA256";
    private static final String FINGERPRINT_OF = "fingerprint";
    private static final int BYTES = 32;
    private static final int FINGERPRINT_LENGTH = 16;
    private static final int CHECK_LENGTH = 8;
    private static final List<String> LINES = List.of("versie", "sleutel", "kenmerk", "controle");
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final byte[] secret;

    private PseudonymisationKey(byte[] secret) {
        this.secret = secret;
    }

    /** A new one. */
    public static PseudonymisationKey random(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new PseudonymisationKey(secret);
    }

    /** Reads the text of a key file. */
    public static PseudonymisationKey parse(String file) throws KeyRefusal {
        Map<String, String> values = values(file);
        if (values.containsKey("versie") && !values.get("versie").equals(VERSION)) {
            throw new KeyRefusal(KeyRefusal.Reason.OTHER_VERSION);
        }
        if (!values.keySet().containsAll(LINES)) {
            throw new KeyRefusal(KeyRefusal.Reason.INCOMPLETE);
        }
        PseudonymisationKey key = new PseudonymisationKey(secret(values.get("sleutel")));
        if (!isEqual(values.get("kenmerk"), key.fingerprint()) || !isEqual(values.get("controle"), key.check())) {
            throw new KeyRefusal(KeyRefusal.Reason.DAMAGED);
        }
        return key;
    }

    private static Map<String, String> values(String file) throws KeyRefusal {
        List<String> lines = file.replace("\uFEFF", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        if (lines.isEmpty() || !lines.get(0).equals(TITLE)) {
            throw new KeyRefusal(KeyRefusal.Reason.NOT_A_KEY_FILE);
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            if (colon < 0
                    || values.put(
                                    line.substring(0, colon).strip(),
                                    line.substring(colon + 1).strip())
                            != null) {
                throw new KeyRefusal(KeyRefusal.Reason.INCOMPLETE);
            }
        }
        return values;
    }

    private static byte[] secret(String text) throws KeyRefusal {
        try {
            byte[] secret = Base64.getUrlDecoder().decode(text);
            if (secret.length == BYTES && BASE64.encodeToString(secret).equals(text)) {
                return secret;
            }
        } catch (IllegalArgumentException e) {
            // answered below, like a key of another length
        }
        throw new KeyRefusal(KeyRefusal.Reason.NOT_A_KEY);
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** What {@link #parse} reads; ends in a line end. */
    public String file() {
        return String.join(
                "\n",
                TITLE,
                "versie: " + VERSION,
                "sleutel: " + BASE64.encodeToString(secret),
                "kenmerk: " + fingerprint(),
                "controle: " + check(),
                "");
    }

    /** Sleutelkenmerk: first 16 characters of base64url(HMAC-SHA-256(key, "fingerprint")). Shows a change of key, and not the key. */
    public String fingerprint() {
        byte[] mac = mac().doFinal(FINGERPRINT_OF.getBytes(StandardCharsets.US_ASCII));
        return BASE64.encodeToString(mac).substring(0, FINGERPRINT_LENGTH);
    }

    /** Pseudonym of a citizen service number: {@code v1:} and base64url(HMAC-SHA-256(key, nine digits)). */
    public String pseudonym(String nineDigits) {
        return "v1:" + BASE64.encodeToString(mac().doFinal(nineDigits.getBytes(StandardCharsets.US_ASCII)));
    }

    private String check() {
        try {
            String text = VERSION + ":" + BASE64.encodeToString(secret) + ":" + fingerprint();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest).substring(0, CHECK_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ready for one message after another; by one thread. */
    Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The fingerprint only. */
    @Override
    public String toString() {
        return "PseudonymisationKey[" + fingerprint() + "]";
    }
}
