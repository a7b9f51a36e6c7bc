package nl.benchmark.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.benchmark.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** U3: long enough, not one that others try first, and otherwise whatever somebody likes. */
class PasswordPolicyTest {

    private static final List<String> CONTEXT = List.of("Bergen op Zoom", "Piet Zandstra", "p.zandstra@gm0748.invalid");

    private static void assertRefused(String password, PasswordRule rule) {
        assertThatThrownBy(() -> PasswordPolicy.check(password, CONTEXT))
                .as(password)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.rule()).as(password).isEqualTo(rule));
    }

    private static void assertAccepted(String password) {
        assertThatCode(() -> PasswordPolicy.check(password, CONTEXT))
                .as(password)
                .doesNotThrowAnyException();
    }

    @Test
    void thirteenCharactersAreTooFewAndFourteenEnough() {
        assertRefused("vuurtoren kelp", PasswordRule.TOO_SHORT, 13);
        assertAccepted("vuurtoren kelp");
    }

    private static void assertRefused(String password, PasswordRule rule, int characters) {
        assertRefused(password.substring(0, characters), rule);
    }

    @Test
    void aCharacterIsWhatAReaderCounts() {
        assertRefused("🦉🌊🚲🧀🌷⛵🪁🧭🐚🦀🌾🪵🎏", PasswordRule.TOO_SHORT);
        assertAccepted("🦉🌊🚲🧀🌷⛵🪁🧭🐚🦀🌾🪵🎏🪀");
    }

    @Test
    void twoHundredCharactersAreAllowedAndNotOneMore() {
        String phrase = "kelp vuurtoren zwaluw ".repeat(10);
        assertAccepted(phrase.substring(0, 200));
        assertRefused(phrase.substring(0, 201), PasswordRule.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "zeven kleine zwaluwen",
                "ZEVENKLEINEZWALUWEN",
                "blauwe fietsbel 7 uur",
                "40917253860914",
                "ñandú según mañana",
                "  spaties tellen mee  "
            })
    void anyKindOfCharactersWillDo(String password) {
        assertAccepted(password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password123456",
                "p@ssw0rd123456!",
                "!!!!Welkom2026!!!!",
                "wachtwoord1234",
                "welkomwelkomwelkom",
                "aaaaaaaaaaaaaaa",
                "ababababababab",
                "12345678901234",
                "abcdefghijklmnop",
                "qwertyuiopasdfghjkl",
                "sunshine2026!!!!",
                "1qaz2wsx3edc4rfv"
            })
    void whatOthersTryFirstIsRefused(String password) {
        assertRefused(password, PasswordRule.COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mijn Bergen 78 blauw",
                "zandstra en de kelp",
                "de benchmark is mooi",
                "Gemeente2026!!x",
                "gm0748 op een dinsdag"
            })
    void namesThatSayWhoseItIsAreRefused(String password) {
        assertRefused(password, PasswordRule.CONTEXT);
    }

    @Test
    void theExampleOfTheStandardIsRefused() {
        assertThatThrownBy(() -> PasswordPolicy.check("Gemeente2026!!", List.of()))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void wordsOfThreeLettersDoNotCount() {
        assertThatCode(() -> PasswordPolicy.check("de zee is lekker zout", List.of("Ede", "Zee")))
                .doesNotThrowAnyException();
    }

    @Test
    void theListHasMoreThanThreeThousandPasswords() {
        assertThat(CommonPasswords.size()).isGreaterThan(20_000);
    }
}
