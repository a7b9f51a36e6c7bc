package nl.benchmark.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** DEL-2: stored is HMAC(platform key of that municipality, submitted pseudonym). */
class PlatformPseudonymTest {

    private static final String SUBMITTED = "v1:" + "a".repeat(43);
    private final byte[] master = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private final byte[] second = "fedcba9876543210fedcba9876543210".getBytes(StandardCharsets.US_ASCII);
    private final PseudonymRoots first = new PseudonymRoots(List.of(master));
    private final PseudonymRoots both = new PseudonymRoots(List.of(master, second));

    private long[] rekeyed(String municipality, String submitted) {
        return rekeyed(first, municipality, submitted);
    }

    private static long[] rekeyed(PseudonymRoots roots, String municipality, String submitted) {
        long[] highLow = new long[2];
        new PlatformPseudonym(roots, municipality).rekey(submitted, highLow);
        return highLow;
    }

    @Test
    void itIsTheFirstHalfOfHmacSha256UnderADerivedKey() throws GeneralSecurityException {
        byte[] key = hmac(master, "benchmark/platform-pseudonym/GM0363/1");
        ByteBuffer expected = ByteBuffer.wrap(hmac(key, SUBMITTED));

        assertThat(rekeyed("GM0363", SUBMITTED)).containsExactly(expected.getLong(), expected.getLong());
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        return hmac(key, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    @Test
    void theSamePersonIsTheSameAgainAndAnotherOneIsNot() {
        assertThat(rekeyed("GM0363", SUBMITTED)).isEqualTo(rekeyed("GM0363", SUBMITTED));
        assertThat(rekeyed("GM0363", SUBMITTED)).isNotEqualTo(rekeyed("GM0363", "v1:" + "b".repeat(43)));
    }

    @Test
    void inAnotherMunicipalityThePersonIsAnotherOne() {
        assertThat(rekeyed("GM0363", SUBMITTED)).isNotEqualTo(rekeyed("GM0599", SUBMITTED));
    }

    @Test
    @DisplayName("DEL-2 Version 2 is HMAC(K2, version 1), so that stored rows can follow")
    void rotationWraps() throws GeneralSecurityException {
        long[] stored = rekeyed("GM0363", SUBMITTED);
        byte[] key = hmac(second, "benchmark/platform-pseudonym/GM0363/2");
        ByteBuffer one = ByteBuffer.allocate(16).putLong(stored[0]).putLong(stored[1]);
        ByteBuffer expected = ByteBuffer.wrap(hmac(key, one.array()));

        new PlatformPseudonym(both, "GM0363").rotate(stored);

        assertThat(stored).containsExactly(expected.getLong(), expected.getLong());
        assertThat(rekeyed(both, "GM0363", SUBMITTED)).isEqualTo(stored);
    }

    @Test
    void rootsAreKnownByOneFingerprintInTheirOrder() {
        assertThat(both.version()).isEqualTo(2);
        assertThat(both.before()).map(PseudonymRoots::fingerprint).contains(first.fingerprint());
        assertThat(both.fingerprint())
                .hasSize(32)
                .isNotEqualTo(first.fingerprint())
                .isNotEqualTo(new PseudonymRoots(List.of(second, master)).fingerprint())
                .isNotEqualTo(new PseudonymRoots(List.of(second)).fingerprint());
        assertThat(both).hasToString("PseudonymRoots[version 2]");
    }

    @Test
    void aVersionWithTheRootOfAnotherIsRefused() {
        assertThatThrownBy(() -> new PseudonymRoots(List.of(master, master)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFirstVersionCannotBeRotatedTo() {
        assertThatThrownBy(() -> new PlatformPseudonym(first, "GM0363").rotate(new long[2]))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aShortRootIsRefused() {
        assertThatThrownBy(() -> new PseudonymRoots(List.of(new byte[31])))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
