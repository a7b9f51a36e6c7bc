package nl.benchmark.launcher.demo;

import java.security.SecureRandom;
import java.util.Base64;
import nl.benchmark.account.GeneratedPassword;
import nl.benchmark.account.Totp;

/** Draws passwords, second factors and tokens that cannot be guessed. */
final class Secrets {

    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** 16 characters of all four classes. */
    String password() {
        return GeneratedPassword.draw(random);
    }

    /** 160 bits in base32, 32 characters. */
    String totpSecret() {
        return Totp.random(random).base32();
    }

    /** 256 bits in base64url, 43 characters. */
    String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
