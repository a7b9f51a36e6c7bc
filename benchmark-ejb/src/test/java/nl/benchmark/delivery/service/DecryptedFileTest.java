package nl.benchmark.delivery.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecryptedFileTest {

    private static final byte[] CLEAR = new byte[200_003];
    private static final byte[] KEY = new byte[32];

    static {
        new Random(7).nextBytes(CLEAR);
    }

    private static Cipher cipher(int mode) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
        cipher.init(mode, new SecretKeySpec(KEY, "AES"), new IvParameterSpec(new byte[16]));
        return cipher;
    }

    private static InputStream file() throws GeneralSecurityException {
        byte[] encrypted = cipher(Cipher.ENCRYPT_MODE).doFinal(CLEAR);
        return new DecryptedFile(new ByteArrayInputStream(encrypted), cipher(Cipher.DECRYPT_MODE));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8192, 65_536, 100_000})
    void readsTheSameInPiecesOfAnySize(int piece) throws IOException, GeneralSecurityException {
        byte[] read = new byte[CLEAR.length];
        try (InputStream in = file()) {
            int at = 0;
            for (int n = in.read(read, 0, piece); n >= 0; n = in.read(read, at, Math.min(piece, read.length - at))) {
                at += n;
                if (at == read.length) {
                    assertThat(in.read()).isEqualTo(-1);
                    break;
                }
            }
        }

        assertThat(read).isEqualTo(CLEAR);
    }

    @Test
    void skippingKeepsTheRestInStep() throws IOException, GeneralSecurityException {
        try (InputStream in = new BufferedInputStream(file())) {
            assertThat(in.read()).isEqualTo(CLEAR[0] & 0xFF);
            in.skipNBytes(150_000);

            assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(CLEAR, 150_001, CLEAR.length));
        }
    }
}
