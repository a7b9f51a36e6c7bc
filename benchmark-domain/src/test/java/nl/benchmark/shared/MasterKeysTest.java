package nl.benchmark.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import nl.benchmark.account.SecretSeal;
import nl.benchmark.delivery.SpoolSeal;
import nl.benchmark.retention.DataKeys;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** P4: what was sealed under a master key of before still opens, and is sealed anew under the one in force. */
class MasterKeysTest {

    private static final String FIRST = key(1);
    private static final String SECOND = key(2);
    private static final byte[] SECRET = "secret".getBytes(StandardCharsets.US_ASCII);

    private final MasterKeys before = MasterKeys.of(FIRST);
    private final MasterKeys between = MasterKeys.of(SECOND, FIRST);
    private final MasterKeys after = MasterKeys.of(SECOND);

    private static String key(int first) {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }

    @Test
    @DisplayName("P4 A sealed secret of before opens, is renewed once, and then needs the former key no more")
    void secrets() {
        byte[] old = new SecretSeal(before, SecretSeal.MAIL).seal(SECRET, "outbox");
        SecretSeal seal = new SecretSeal(between, SecretSeal.MAIL);

        assertThat(seal.open(old, "outbox")).isEqualTo(SECRET);
        byte[] renewed = seal.renew(old, "outbox").orElseThrow();

        assertThat(seal.renew(renewed, "outbox")).isEmpty();
        assertThat(new SecretSeal(after, SecretSeal.MAIL).open(renewed, "outbox"))
                .isEqualTo(SECRET);
        assertThatThrownBy(() -> new SecretSeal(after, SecretSeal.MAIL).open(old, "outbox"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new SecretSeal(before, SecretSeal.MAIL).open(renewed, "outbox"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("P4 The key of a waiting file")
    void waitingFiles() {
        byte[] old = new SpoolSeal(before).wrap(SECRET);
        SpoolSeal seal = new SpoolSeal(between);

        assertThat(seal.unwrap(old)).isEqualTo(SECRET);
        byte[] renewed = seal.renew(old).orElseThrow();

        assertThat(seal.renew(renewed)).isEmpty();
        assertThat(new SpoolSeal(after).unwrap(renewed)).isEqualTo(SECRET);
        assertThatThrownBy(() -> new SpoolSeal(after).unwrap(old)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName(
            "P4 The key of a source file stays the same, under another wrapping; one that was destroyed does not come back")
    void sourceFiles(@TempDir Path folder) throws IOException {
        byte[] kept = new DataKeys(folder, before).create(7);
        new DataKeys(folder, before).create(8);
        DataKeys keys = new DataKeys(folder, between);
        keys.destroy(8);

        assertThat(keys.deliveries()).containsExactly(7L);
        assertThat(keys.renew(7)).isTrue();
        assertThat(keys.renew(7)).isFalse();
        assertThat(keys.renew(8)).isFalse();

        DataKeys later = new DataKeys(folder, after);
        assertThat(later.find(7)).contains(kept);
        assertThat(later.find(8)).isEmpty();
        assertThatThrownBy(() -> new DataKeys(folder, before).find(7)).isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("P4 Several former keys, and none of fewer than 32 bytes")
    void several() {
        byte[] old = new SpoolSeal(before).wrap(SECRET);

        assertThat(new SpoolSeal(MasterKeys.of(key(3), SECOND + ", " + FIRST)).unwrap(old))
                .isEqualTo(SECRET);
        assertThat(MasterKeys.of(SECOND, "").hasFormer()).isFalse();
        assertThatThrownBy(() -> MasterKeys.of(SECOND, Base64.getUrlEncoder().encodeToString(new byte[31])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(between.toString()).doesNotContain(FIRST);
    }
}
