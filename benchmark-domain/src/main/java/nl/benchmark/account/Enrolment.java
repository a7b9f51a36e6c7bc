package nl.benchmark.account;

import java.io.Serializable;

/**
 * What somebody needs to set up the authenticator app, shown until the first code is right.
 *
 * @param address for the QR code, {@code otpauth://totp/…}
 * @param secret the same for who cannot scan, base32
 */
public record Enrolment(String address, String secret) implements Serializable {

    /** Never the secret. */
    @Override
    public String toString() {
        return "Enrolment";
    }
}
