package nl.benchmark.account;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The second factor: a seed of 160 bits that the authenticator app of a person shares with the platform, and the codes of
 * six digits that both derive from it every thirty seconds (RFC 6238, SHA-1 as every app knows it). Source: ACC-1, U5.
 */
public final class Totp {

    private static final int SEED_BYTES = 20;
    private static final int DIGITS = 6;
    private static final int STEP_SECONDS = 30;
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] seed;

    private Totp(byte[] seed) {
        this.seed = seed;
    }

    public static Totp random(SecureRandom random) {
        return new Totp(RandomBits.of(random, SEED_BYTES));
    }

    public static Totp of(byte[] seed) {
        return new Totp(seed.clone());
    }

    /** @param text letters A to Z and digits 2 to 7; spaces and case do not matter */
    public static Totp ofBase32(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 5 / 8 + 1);
        int bits = 0;
        int held = 0;
        for (char letter : text.toUpperCase(Locale.ROOT).toCharArray()) {
            if (letter == ' ' || letter == '=') {
                continue;
            }
            int value = BASE32.indexOf(letter);
            if (value < 0) {
                throw new IllegalArgumentException("Not base32");
            }
            held = held << 5 | value;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >> bits));
            }
        }
        return new Totp(Arrays.copyOf(bytes.array(), bytes.position()));
    }

    /** For an app that cannot scan, in groups of four it reads as well. */
    public String base32() {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte one : seed) {
            held = held << 8 | one & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt(held >> bits & 31));
            }
        }
        if (bits > 0) {
            text.append(BASE32.charAt(held << 5 - bits & 31));
        }
        return text.toString();
    }

    public byte[] seed() {
        return seed.clone();
    }

    /** What the QR code holds ({@code otpauth://totp/…}), with names that the app shows. */
    public String address(String issuer, String account) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + base32() + "&issuer="
                + encoded(issuer) + "&algorithm=SHA1&digits=" + DIGITS + "&period=" + STEP_SECONDS;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The number of the thirty seconds that the moment lies in. */
    public static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    /** The code that an app shows at the moment. */
    public String code(Instant moment) {
        return code("HmacSHA1", seed, step(moment), DIGITS);
    }

    /**
     * The step that the code belongs to: the one of now or the one before it, since clocks differ and people type slowly
     * (ASVS 6.5.5 asks for thirty seconds at most; this is the deviation). Empty for any other code, and for a step that is
     * not after the last one that was used, so that each code works once.
     */
    public OptionalLong match(String code, Instant now, long lastUsedStep) {
        long current = step(now);
        OptionalLong found = OptionalLong.empty();
        for (long step = current - 1; step <= current; step++) {
            boolean same = MessageDigest.isEqual(
                    code("HmacSHA1", seed, step, DIGITS).getBytes(StandardCharsets.US_ASCII),
                    code.getBytes(StandardCharsets.UTF_8));
            if (same && step > lastUsedStep) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** RFC 4226, 5.3. */
    static String code(String algorithm, byte[] key, long step, int digits) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
            return String.format(Locale.ROOT, "%0" + digits + "d", number % POWERS[digits]);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never the seed. */
    @Override
    public String toString() {
        return "Totp";
    }
}
