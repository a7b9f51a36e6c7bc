package nl.benchmark.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import org.junit.jupiter.api.Test;

/** U1, U3: Argon2id with its parameters in the hash; everything typed counts. */
class PasswordTest {

    private static final String LOWER = com.password4j.Password.hash("zeven kleine zwaluwen")
            .addRandomSalt(16)
            .with(Argon2Function.getInstance(19_456, 1, 1, 32, Argon2.ID))
            .getResult();

    @Test
    void theHashSaysHowItWasMade() {
        assertThat(Password.hash("zeven kleine zwaluwen")).startsWith("$argon2id$v=19$m=47104,t=1,p=1$");
    }

    @Test
    void aHashOfLowerParametersStillMatchesAndIsOutdated() {
        assertThat(Password.matches("zeven kleine zwaluwen", LOWER)).isTrue();
        assertThat(Password.isOutdated(LOWER)).isTrue();
        assertThat(Password.isOutdated(Password.hash("zeven kleine zwaluwen"))).isFalse();
    }

    @Test
    void nothingIsCutOff() {
        String emoji = "🦉🌊🚲🧀".repeat(16);
        String hash = Password.hash(emoji);

        assertThat(Password.matches(emoji, hash)).isTrue();
        assertThat(Password.matches(emoji.substring(0, emoji.length() - 2), hash))
                .isFalse();
        assertThat(Password.matches(emoji + " ", hash)).isFalse();
    }

    @Test
    void withoutAPasswordNothingMatches() {
        assertThat(Password.matches("", null)).isFalse();
        assertThat(Password.matches("none", "none")).isFalse();
        assertThat(Password.matchesNobody("x")).isFalse();
    }
}
