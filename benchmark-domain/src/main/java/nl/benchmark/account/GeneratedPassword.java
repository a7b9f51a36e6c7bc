package nl.benchmark.account;

import java.security.SecureRandom;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Draws the first password of an account: 16 characters with a capital, a small letter, a digit and a sign, without the
 * characters that are read as another one. It opens nothing but the choice of an own password. Source: ACC-1, U2.
 */
public final class GeneratedPassword {

    static final int LENGTH = 16;
    static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789!%*+-=?_";

    private static final List<Pattern> CLASSES = List.of(
            Pattern.compile("[A-Z]"),
            Pattern.compile("[a-z]"),
            Pattern.compile("[0-9]"),
            Pattern.compile("[^A-Za-z0-9]"));

    private GeneratedPassword() {}

    /** Drawn again as a whole until it has all four kinds, so that no place is predictable. */
    public static String draw(SecureRandom random) {
        String password;
        do {
            password = random.ints(LENGTH, 0, ALPHABET.length())
                    .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                    .collect(Collectors.joining());
        } while (!hasAllClasses(password));
        return password;
    }

    private static boolean hasAllClasses(String password) {
        return CLASSES.stream().allMatch(one -> one.matcher(password).find());
    }
}
