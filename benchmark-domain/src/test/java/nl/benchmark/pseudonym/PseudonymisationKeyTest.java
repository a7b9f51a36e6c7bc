package nl.benchmark.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import nl.benchmark.pseudonym.KeyRefusal.Reason;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** DEL-2: the key of a municipality as a file, the same from page and client. */
class PseudonymisationKeyTest {

    /** Bytes 0 to 31; made once with another program. */
    private static final String FILE =
            """
            benchmark-sleutel
            versie: 1
            sleutel: AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8
            kenmerk: WrjDksLFQDWgSKpl
            controle: e58ff252
            """;

    @Test
    void theFileIsReadAndWrittenAlike() throws KeyRefusal {
        PseudonymisationKey key = PseudonymisationKey.parse(FILE);

        assertThat(key.file()).isEqualTo(FILE);
        assertThat(key.fingerprint()).isEqualTo("WrjDksLFQDWgSKpl");
    }

    @Test
    void lineEndsOfWindowsBlankLinesAndRemarksMayBeAdded() throws KeyRefusal {
        String edited = "\uFEFF# van afdeling inkomen\r\n" + FILE.replace("\n", "\r\n") + "\r\n";

        assertThat(PseudonymisationKey.parse(edited).fingerprint()).isEqualTo("WrjDksLFQDWgSKpl");
    }

    @Test
    void twoNewKeysDiffer() throws KeyRefusal {
        SecureRandom random = new SecureRandom();
        PseudonymisationKey one = PseudonymisationKey.random(random);
        PseudonymisationKey other = PseudonymisationKey.random(random);

        assertThat(one.fingerprint()).isNotEqualTo(other.fingerprint()).matches("[A-Za-z0-9_-]{16}");
        assertThat(PseudonymisationKey.parse(one.file()).fingerprint()).isEqualTo(one.fingerprint());
    }

    @Test
    void itShowsItsFingerprintOnly() throws KeyRefusal {
        assertThat(PseudonymisationKey.parse(FILE).toString()).doesNotContain("AAECAwQF");
    }

    @Test
    void aChangedCharacterIsNoticedAndNotShown() {
        refused(FILE.replace("AAECAwQF", "AAECAwQG"), Reason.DAMAGED)
                .extracting(Throwable::toString)
                .asString()
                .doesNotContain("AAECAwQG");
        refused(FILE.replace("WrjDks", "WrjDkS"), Reason.DAMAGED);
        refused(FILE.replace("e58ff252", "e58ff253"), Reason.DAMAGED);
    }

    @Test
    void whatIsNoKeyFileSaysWhy() {
        refused("", Reason.NOT_A_KEY_FILE);
        refused("statistiekjaar;bsn\n", Reason.NOT_A_KEY_FILE);
        refused(FILE.replace("versie: 1", "versie: 2"), Reason.OTHER_VERSION);
        refused(FILE.replace("controle: e58ff252\n", ""), Reason.INCOMPLETE);
        refused(FILE + "versie: 1\n", Reason.INCOMPLETE);
        refused(FILE.replace("AAECAwQF", "AAEC"), Reason.NOT_A_KEY);
        refused(FILE.replace("AAECAwQF", "AAEC wQF"), Reason.NOT_A_KEY);
    }

    private static AbstractThrowableAssert<?, KeyRefusal> refused(String file, Reason reason) {
        return assertThatThrownBy(() -> PseudonymisationKey.parse(file))
                .asInstanceOf(InstanceOfAssertFactories.throwable(KeyRefusal.class))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
