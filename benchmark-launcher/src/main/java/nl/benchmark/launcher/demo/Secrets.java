package nl.benchmark.launcher.demo;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Draws passwords and tokens that cannot be guessed. */
final class Secrets {

    private static final int PASSWORD_LENGTH = 16;
    private static final int TOKEN_BYTES = 32;
    /** Without the characters that are read as another one. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789!%*+-=?_";

    private static final List<Pattern> CLASSES = List.of(
            Pattern.compile("[A-Z]"),
            Pattern.compile("[a-z]"),
            Pattern.compile("[0-9]"),
            Pattern.compile("[^A-Za-z0-9]"));

    private final SecureRandom random = new SecureRandom();

    /** 16 characters of all four classes; drawn again as a whole until it has them, so that no place is predictable. */
    String password() {
        String password;
        do {
            password = random.ints(PASSWORD_LENGTH, 0, ALPHABET.length())
                    .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                    .collect(Collectors.joining());
        } while (!hasAllClasses(password));
        return password;
    }

    /** 256 bits in base64url, 43 characters. */
    String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static boolean hasAllClasses(String password) {
        return CLASSES.stream().allMatch(one -> one.matcher(password).find());
    }
}
