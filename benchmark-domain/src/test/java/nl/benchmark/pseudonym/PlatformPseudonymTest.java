package nl.benchmark.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** DEL-2: stored is HMAC(platform key of that municipality, submitted pseudonym). */
class PlatformPseudonymTest {

    private static final String SUBMITTED = "v1:" + "a".repeat(43);
    private final byte[] master = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private long[] rekeyed(String municipality, int version, String submitted) {
        long[] highLow = new long[2];
        new PlatformPseudonym(master, municipality, version).rekey(submitted, highLow);
        return highLow;
    }

    @Test
    void itIsTheFirstHalfOfHmacSha256UnderADerivedKey() throws GeneralSecurityException {
        byte[] key = hmac(master, "benchmark/platform-pseudonym/GM0363/1");
        ByteBuffer expected = ByteBuffer.wrap(hmac(key, SUBMITTED));

        assertThat(rekeyed("GM0363", 1, SUBMITTED)).containsExactly(expected.getLong(), expected.getLong());
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theSamePersonIsTheSameAgainAndAnotherOneIsNot() {
        assertThat(rekeyed("GM0363", 1, SUBMITTED)).isEqualTo(rekeyed("GM0363", 1, SUBMITTED));
        assertThat(rekeyed("GM0363", 1, SUBMITTED)).isNotEqualTo(rekeyed("GM0363", 1, "v1:" + "b".repeat(43)));
    }

    @Test
    void inAnotherMunicipalityThePersonIsAnotherOne() {
        assertThat(rekeyed("GM0363", 1, SUBMITTED)).isNotEqualTo(rekeyed("GM0599", 1, SUBMITTED));
    }

    @Test
    void rotationWrapsSoThatStoredRowsCanFollow() {
        long[] stored = rekeyed("GM0363", 1, SUBMITTED);
        new PlatformPseudonym(master, "GM0363", 2).rotate(stored);

        assertThat(stored).isEqualTo(rekeyed("GM0363", 2, SUBMITTED));
    }

    @Test
    void theFirstVersionCannotBeRotatedTo() {
        assertThatThrownBy(() -> new PlatformPseudonym(master, "GM0363", 1).rotate(new long[2]))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aShortMasterKeyIsRefused() {
        assertThatThrownBy(() -> new PlatformPseudonym(new byte[31], "GM0363", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
