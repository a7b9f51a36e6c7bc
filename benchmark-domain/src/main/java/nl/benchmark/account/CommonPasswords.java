package nl.benchmark.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The twenty thousand passwords that leaked most often, with Dutch ones added. Since an own password has fourteen
 * characters or more, one of these with some digits or signs around it, one written twice, and a row of the keyboard count
 * as well. Source of the list: decision 17.
 */
final class CommonPasswords {

    private static final String ROWS =
            "abcdefghijklmnopqrstuvwxyz 01234567890 qwertyuiop asdfghjkl zxcvbnm 1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik";
    private static final int SHORTEST_ROW = 4;
    private static final Set<String> LIST = read();

    private CommonPasswords() {}

    static int size() {
        return LIST.size();
    }

    static boolean include(String password) {
        String small = password.toLowerCase(Locale.ROOT);
        String plain = small.replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('0', 'o')
                .replace('$', 's')
                .replace('5', 's')
                .replace('7', 't');
        return LIST.contains(small)
                || isLittleMoreThan(core(small))
                || isLittleMoreThan(core(plain))
                || isLittleMoreThan(small);
    }

    /** Without the digits and signs of the keyboard in front and behind. */
    private static String core(String password) {
        return password.replaceAll("^[ -~&&[^a-z]]+|[ -~&&[^a-z]]+$", "");
    }

    private static boolean isLittleMoreThan(String core) {
        if (core.isEmpty() || LIST.contains(core)) {
            return !core.isEmpty();
        }
        String unit = unit(core);
        return unit.length() <= 2 || !unit.equals(core) && LIST.contains(core(unit)) || isOfRows(core);
    }

    /** The shortest text that gives the whole when it is repeated. */
    private static String unit(String text) {
        for (int length = 1; length <= text.length() / 2; length++) {
            if (text.length() % length == 0
                    && text.equals(text.substring(0, length).repeat(text.length() / length))) {
                return text.substring(0, length);
            }
        }
        return text;
    }

    /** Nothing but runs of four or more neighbours on the keyboard or in the alphabet. */
    private static boolean isOfRows(String text) {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && ROWS.contains(text.substring(at, end + 1))) {
                end++;
            }
            if (end - at < SHORTEST_ROW) {
                return false;
            }
            at = end;
        }
        return true;
    }

    private static Set<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                CommonPasswords.class.getResourceAsStream("common-passwords.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
