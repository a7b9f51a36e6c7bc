package nl.benchmark.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** U2: a hundred thousand first passwords, each of 16 characters of all four kinds and none twice. */
class GeneratedPasswordTest {

    private static final int MANY = 100_000;
    /** Of chi-square with 63 degrees of freedom, once in a million. */
    private static final double LIMIT = 130;

    @Test
    void allAreOfAllClassesAndNoCharacterIsPreferred() {
        SecureRandom random = new SecureRandom();
        Set<String> drawn = new HashSet<>();
        long[] counts = new long[128];
        for (int i = 0; i < MANY; i++) {
            String password = GeneratedPassword.draw(random);
            boolean valid = password.length() == 16
                    && password.chars().anyMatch(c -> c >= 'A' && c <= 'Z')
                    && password.chars().anyMatch(c -> c >= 'a' && c <= 'z')
                    && password.chars().anyMatch(c -> c >= '0' && c <= '9')
                    && password.chars().anyMatch(c -> !Character.isLetterOrDigit(c));
            assertThat(valid).as(password).isTrue();
            drawn.add(password);
            password.chars().forEach(c -> counts[c]++);
        }

        assertThat(drawn).hasSize(MANY);
        for (String kind : new String[] {"[A-Z]", "[a-z]", "[0-9]", "[^A-Za-z0-9]"}) {
            assertThat(chiSquare(counts, kind)).as(kind).isLessThan(LIMIT);
        }
    }

    /** Within one kind each character is as likely; having all four kinds makes the small kinds a little likelier. */
    private static double chiSquare(long[] counts, String kind) {
        int[] characters = GeneratedPassword.ALPHABET
                .chars()
                .filter(c -> Character.toString(c).matches(kind))
                .toArray();
        double expected = 0;
        for (int character : characters) {
            expected += (double) counts[character] / characters.length;
        }
        double sum = 0;
        for (int character : characters) {
            sum += (counts[character] - expected) * (counts[character] - expected) / expected;
        }
        return sum;
    }
}
