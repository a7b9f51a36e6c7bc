package nl.benchmark.account;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;
import nl.benchmark.shared.RuleViolation;

/**
 * What an own password must be: 14 characters or more, of any kind, and not one that others try first. No demands on
 * capitals, digits or signs, no end date. Characters are counted as a reader counts them: an emoji is one. Source: ACC-1, U3.
 */
public final class PasswordPolicy {

    public static final int SHORTEST = 14;
    public static final int LONGEST = 200;

    private static final int SHORTEST_WORD = 4;
    private static final String[] PRODUCT = {"benchmark", "gemeente"};

    private PasswordPolicy() {}

    /**
     * Refuses with {@code TOO_SHORT}, {@code TOO_LONG}, {@code COMMON} or {@code CONTEXT}.
     *
     * @param context whatever says whose password it is: names of organisation and user, the address; words of four
     *     letters or more of it may not stand in the password
     */
    public static void check(String password, Collection<String> context) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new RuleViolation(PasswordRule.TOO_SHORT, SHORTEST);
        }
        if (length > LONGEST) {
            throw new RuleViolation(PasswordRule.TOO_LONG, LONGEST);
        }
        String small = password.toLowerCase(Locale.ROOT);
        Stream.concat(Stream.of(PRODUCT), context.stream().flatMap(PasswordPolicy::words))
                .filter(small::contains)
                .findFirst()
                .ifPresent(word -> {
                    throw new RuleViolation(PasswordRule.CONTEXT, word);
                });
        if (CommonPasswords.include(password)) {
            throw new RuleViolation(PasswordRule.COMMON);
        }
    }

    private static Stream<String> words(String text) {
        return text == null
                ? Stream.empty()
                : Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> word.length() >= SHORTEST_WORD);
    }
}
