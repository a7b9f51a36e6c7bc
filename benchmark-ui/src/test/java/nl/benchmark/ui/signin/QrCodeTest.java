package nl.benchmark.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The picture that an authenticator app scans: squares on a grid, with the white edge that readers need. */
class QrCodeTest {

    private final QrCode code = QrCode.of("otpauth://totp/Benchmark:a%40b.invalid?secret=ABCDEFGH&issuer=Benchmark");

    @Test
    void isAPathOfSquaresAndNothingElse() {
        assertThat(code.path()).matches("(M\\d+ \\d+h1v1h-1z)+");
    }

    @Test
    void hasAnEdgeOfFourOnEachSide() {
        assertThat((code.size() - 8 - 17) % 4)
                .as("a QR code has 17 + 4n modules")
                .isZero();
        assertThat(code.path()).contains("M4 4h1v1h-1z").doesNotContainPattern("M[0-3] ");
        assertThat(code.path()).doesNotContain("M" + (code.size() - 4) + " ");
    }

    /** Dark ring of seven, light ring, dark heart of three, in three of the four corners. */
    @Test
    void hasThreeCorners() {
        for (int[] corner : new int[][] {{4, 4}, {code.size() - 11, 4}, {4, code.size() - 11}}) {
            assertThat(isDark(corner[0], corner[1])).isTrue();
            assertThat(isDark(corner[0] + 1, corner[1] + 1)).isFalse();
            assertThat(isDark(corner[0] + 3, corner[1] + 3)).isTrue();
        }
    }

    private boolean isDark(int x, int y) {
        return code.path().contains("M" + x + " " + y + "h");
    }
}
