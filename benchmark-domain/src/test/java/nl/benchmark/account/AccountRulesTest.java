package nl.benchmark.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import nl.benchmark.shared.MasterKeys;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ACC-1: links, sessions, steps of signing in, recovery codes and sealed secrets. */
class AccountRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** U2, U8. */
    @Nested
    class Links {

        @Test
        void anInvitationWorksForSeventyTwoHours() {
            Instant expiry = LinkPurpose.INVITATION.expiry(NOW);

            assertThat(LinkPurpose.works(expiry, NOW.plus(Duration.ofHours(72)).minusMillis(1)))
                    .isTrue();
            assertThat(LinkPurpose.works(expiry, NOW.plus(Duration.ofHours(72))))
                    .isFalse();
        }

        @Test
        void aResetWorksForAnHour() {
            Instant expiry = LinkPurpose.RESET.expiry(NOW);

            assertThat(LinkPurpose.works(expiry, NOW.plusSeconds(3_599))).isTrue();
            assertThat(LinkPurpose.works(expiry, NOW.plusSeconds(3_600))).isFalse();
        }

        @Test
        void haveATokenOf256BitsThatIsNotPrinted() {
            LinkToken token = LinkToken.random(new SecureRandom());

            assertThat(java.util.Base64.getUrlDecoder().decode(token.value())).hasSize(32);
            assertThat(token.toString()).doesNotContain(token.value());
            assertThat(token.hexHash()).hasSize(64).doesNotContain(token.value());
        }
    }

    /** U11. */
    @Nested
    class Sessions {

        @Test
        void endHalfAnHourAfterTheLastRequest() {
            assertThat(SessionTerm.lasts(NOW.minusSeconds(9_000), NOW.minusSeconds(1_799), NOW))
                    .isTrue();
            assertThat(SessionTerm.lasts(NOW.minusSeconds(9_000), NOW.minusSeconds(1_800), NOW))
                    .isFalse();
        }

        @Test
        void endTwelveHoursAfterTheyBeganHoweverBusy() {
            assertThat(SessionTerm.lasts(NOW.minus(Duration.ofHours(12)).plusSeconds(1), NOW, NOW))
                    .isTrue();
            assertThat(SessionTerm.lasts(NOW.minus(Duration.ofHours(12)), NOW, NOW))
                    .isFalse();
        }

        @Test
        void mustBeFinishedWithinTenMinutes() {
            assertThat(SessionTerm.mayFinish(NOW.minusSeconds(599), NOW)).isTrue();
            assertThat(SessionTerm.mayFinish(NOW.minusSeconds(600), NOW)).isFalse();
        }
    }

    /** U2, U5. */
    @Nested
    class Steps {

        @Test
        void theSecondFactorIsAskedFirst() {
            assertThat(SignInStep.next(true, false, true, Role.READER, null, TODAY))
                    .isEqualTo(SignInStep.CODE);
            assertThat(SignInStep.next(true, false, false, Role.READER, TODAY, TODAY))
                    .isEqualTo(SignInStep.CODE);
        }

        @Test
        void aFirstPasswordOpensNothingButTheChoiceOfAnOwnOne() {
            assertThat(SignInStep.next(false, false, true, Role.READER, TODAY, TODAY))
                    .isEqualTo(SignInStep.NEW_PASSWORD);
            assertThat(SignInStep.next(true, true, true, Role.READER, null, TODAY))
                    .isEqualTo(SignInStep.NEW_PASSWORD);
        }

        @Test
        void aParticipantWithTimeSignsInWithoutUntilThatDayIncluded() {
            assertThat(SignInStep.next(false, false, false, Role.READER, TODAY, TODAY))
                    .isEqualTo(SignInStep.DONE);
            assertThat(SignInStep.next(false, false, false, Role.READER, TODAY, TODAY.plusDays(1)))
                    .isEqualTo(SignInStep.ENROL);
            assertThat(SignInStep.next(false, false, false, Role.READER, null, TODAY))
                    .isEqualTo(SignInStep.ENROL);
        }

        @ParameterizedTest
        @EnumSource(
                value = Role.class,
                mode = EnumSource.Mode.EXCLUDE,
                names = {"CONTACT_PERSON", "DATA_SUPPLIER", "READER"})
        void staffAndAuditorsNeverSignInWithout(Role role) {
            assertThat(SignInStep.next(false, false, false, role, TODAY.plusDays(30), TODAY))
                    .isEqualTo(SignInStep.ENROL);
        }

        @Test
        void withBothEverythingIsDone() {
            assertThat(SignInStep.next(true, true, false, Role.ADMINISTRATOR, null, TODAY))
                    .isEqualTo(SignInStep.DONE);
        }
    }

    /** U5. */
    @Nested
    class RecoveryCodes {

        private final List<RecoveryCode> codes = RecoveryCode.set(new SecureRandom());

        @Test
        void areEightDifferentOnes() {
            assertThat(codes).hasSize(8).doesNotHaveDuplicates();
            assertThat(codes).allMatch(code -> code.value().matches("([a-z2-9]{4}-){5}[a-z2-9]{4}"));
        }

        @Test
        void areTheSameHoweverTheyAreTyped() {
            String value = codes.get(0).value();

            assertThat(new RecoveryCode(value.replace('-', ' ').toUpperCase(java.util.Locale.ROOT)).hash())
                    .isEqualTo(codes.get(0).hash());
            assertThat(codes.get(1).hash()).isNotEqualTo(codes.get(0).hash());
        }

        @Test
        void areNotTakenForACodeOfTheApp() {
            assertThat(RecoveryCode.looksLike(codes.get(0).value())).isTrue();
            assertThat(RecoveryCode.looksLike("123456")).isFalse();
        }
    }

    /** U5: the seed stands in the database sealed. */
    @Nested
    class Seals {

        private final byte[] secret = "secret".getBytes(StandardCharsets.US_ASCII);

        private static MasterKeys master(byte[] key) {
            return MasterKeys.of(Base64.getUrlEncoder().encodeToString(key));
        }

        private final SecretSeal seal = new SecretSeal(master(new byte[32]), SecretSeal.SECOND_FACTOR);

        @Test
        void openForTheirOwnerOnly() {
            byte[] sealed = seal.seal(secret, "account 1");

            assertThat(seal.open(sealed, "account 1")).isEqualTo(secret);
            assertThatThrownBy(() -> seal.open(sealed, "account 2")).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void ofAnotherPurposeOrKeyDoNotOpen() {
            byte[] sealed = seal.seal(secret, "account 1");
            byte[] otherKey = new byte[32];
            otherKey[0] = 1;

            assertThatThrownBy(() -> new SecretSeal(master(new byte[32]), SecretSeal.MAIL).open(sealed, "account 1"))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(
                            () -> new SecretSeal(master(otherKey), SecretSeal.SECOND_FACTOR).open(sealed, "account 1"))
                    .isInstanceOf(IllegalStateException.class);
        }

        @Test
        void areDifferentEachTime() {
            assertThat(seal.seal(secret, "account 1")).isNotEqualTo(seal.seal(secret, "account 1"));
        }

        @Test
        void needAKeyOf256Bits() {
            assertThatThrownBy(() -> new SecretSeal(master(new byte[31]), SecretSeal.MAIL))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
