package nl.benchmark.launcher.demo;

import java.time.Instant;
import nl.benchmark.account.Totp;

/**
 * An account of the demonstration set, with what is needed to sign in or to call the API.
 *
 * @param organisation CBS code of the participant, or {@link DemonstrationAccounts#BENCHMARK_ORGANISATION}
 * @param role code of the role
 * @param email under voorbeeld.invalid, which never delivers
 * @param name invented display name, of nobody
 * @param password 16 characters of all classes
 * @param totpSecret seed of the second factor, base32; an authenticator app takes it
 * @param token for the API: 256 random bits, base64url
 */
public record DemonstrationAccount(
        String organisation,
        DemonstrationRole role,
        String email,
        String name,
        String password,
        String totpSecret,
        String token) {

    /** The code that an authenticator app with this account shows at the moment. */
    public String code(Instant moment) {
        return Totp.ofBase32(totpSecret).code(moment);
    }

    /** Without password, secret and token, which belong in no log. */
    @Override
    public String toString() {
        return "DemonstrationAccount[" + organisation + ", " + role + ", " + email + "]";
    }
}
