package nl.benchmark.account;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Takes the place of the authenticator app once, when the telephone is lost: 120 random bits as six groups of four
 * characters, shown when the second factor is set up and kept as SHA-256 (U5; with 112 bits or more a slow hash adds nothing).
 */
public record RecoveryCode(String value) {

    private static final int CODES = 8;
    private static final int CHARACTERS = 24;
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    /** A whole set. */
    public static List<RecoveryCode> set(SecureRandom random) {
        return Stream.generate(() -> random(random)).limit(CODES).toList();
    }

    private static RecoveryCode random(SecureRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < CHARACTERS; i++) {
            if (i > 0 && i % 4 == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new RecoveryCode(text.toString());
    }

    /** The same however it was typed: with or without dashes, spaces or capitals. */
    public byte[] hash() {
        return RandomBits.sha256(value.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }

    /** Whether it is written as one and not as the six digits of an app. */
    public static boolean looksLike(String typed) {
        return typed.replaceAll("[\\s-]", "").length() == CHARACTERS;
    }

    /** Never the value. */
    @Override
    public String toString() {
        return "RecoveryCode";
    }
}
