package nl.benchmark.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** U5: codes as every app makes them, each once. */
class TotpTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:10Z");
    private static final long NEVER = 0;

    private final Totp totp = Totp.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, appendix B, all three columns. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082, 46119246, 90693936",
        "1111111109, 07081804, 68084774, 25091201",
        "1111111111, 14050471, 67062674, 99943326",
        "1234567890, 89005924, 91819424, 93441116",
        "2000000000, 69279037, 90698825, 38618901",
        "20000000000, 65353130, 77737706, 47863826"
    })
    void codesAreThoseOfTheStandard(long seconds, String sha1, String sha256, String sha512) {
        long step = Totp.step(Instant.ofEpochSecond(seconds));

        assertThat(Totp.code("HmacSHA1", seed(20), step, 8)).isEqualTo(sha1);
        assertThat(Totp.code("HmacSHA256", seed(32), step, 8)).isEqualTo(sha256);
        assertThat(Totp.code("HmacSHA512", seed(64), step, 8)).isEqualTo(sha512);
    }

    private static byte[] seed(int length) {
        return "1234567890".repeat(7).substring(0, length).getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void sixDigitsAreTheLastOfEight() {
        assertThat(totp.code(Instant.ofEpochSecond(1111111109))).isEqualTo("081804");
    }

    @Nested
    class Matching {

        private String codeOfStep(int back) {
            return totp.code(NOW.minusSeconds(30L * back));
        }

        @Test
        void theCodeOfNowAndTheOneBeforeItAreAccepted() {
            assertThat(totp.match(codeOfStep(0), NOW, NEVER)).isEqualTo(OptionalLong.of(Totp.step(NOW)));
            assertThat(totp.match(codeOfStep(1), NOW, NEVER)).isEqualTo(OptionalLong.of(Totp.step(NOW) - 1));
        }

        @Test
        void theCodeOfTwoStepsBackAndTheNextOneAreRefused() {
            assertThat(totp.match(codeOfStep(2), NOW, NEVER)).isEmpty();
            assertThat(totp.match(codeOfStep(-1), NOW, NEVER)).isEmpty();
        }

        @Test
        void aCodeWorksOnceAndThenTheOlderOneNeither() {
            long used = totp.match(codeOfStep(0), NOW, NEVER).orElseThrow();

            assertThat(totp.match(codeOfStep(0), NOW, used)).isEmpty();
            assertThat(totp.match(codeOfStep(1), NOW, used)).isEmpty();
        }

        @Test
        void afterTheOlderCodeTheOneOfNowStillWorks() {
            long used = totp.match(codeOfStep(1), NOW, NEVER).orElseThrow();

            assertThat(totp.match(codeOfStep(0), NOW, used)).isPresent();
        }

        @Test
        void whatIsNoCodeMatchesNothing() {
            for (String typed : new String[] {"", "12345", "1234567", "abcdef", "１２３４５６"}) {
                assertThat(totp.match(typed, NOW, NEVER)).as(typed).isEmpty();
            }
        }
    }

    @Nested
    class Seeds {

        @Test
        void have160BitsAndDiffer() {
            SecureRandom random = new SecureRandom();

            assertThat(Totp.random(random).seed())
                    .hasSize(20)
                    .isNotEqualTo(Totp.random(random).seed());
        }

        @Test
        void areReadBackFromTheirText() {
            Totp made = Totp.random(new SecureRandom());

            assertThat(made.base32()).hasSize(32);
            assertThat(Totp.ofBase32(made.base32()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replaceAll("(.{4})", "$1 "))
                            .seed())
                    .isEqualTo(made.seed());
        }

        /** RFC 4648, chapter 10. */
        @Test
        void areWrittenAsTheStandardSays() {
            assertThat(Totp.of("foobar".getBytes(StandardCharsets.US_ASCII)).base32())
                    .isEqualTo("MZXW6YTBOI");
            assertThat(Totp.of("fooba".getBytes(StandardCharsets.US_ASCII)).base32())
                    .isEqualTo("MZXW6YTB");
        }

        @Test
        void standInAnAddressThatAppsRead() {
            assertThat(totp.address("Gemeentelijke benchmark", "a@b.invalid"))
                    .isEqualTo("otpauth://totp/Gemeentelijke%20benchmark:a%40b.invalid?secret=" + totp.base32()
                            + "&issuer=Gemeentelijke%20benchmark&algorithm=SHA1&digits=6&period=30");
        }

        @Test
        void areNotPrinted() {
            assertThat(totp.toString()).doesNotContain(totp.base32());
        }
    }
}
