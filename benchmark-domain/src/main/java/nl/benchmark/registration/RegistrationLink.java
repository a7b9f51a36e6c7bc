package nl.benchmark.registration;

import java.time.Duration;
import java.time.Instant;

/** How long the link works with which whoever registered follows it. Nothing can be changed with it. */
public final class RegistrationLink {

    private static final Duration VALIDITY = Duration.ofDays(180);

    private RegistrationLink() {}

    /** The first moment at which it no longer works. */
    public static Instant expiry(Instant sentAt) {
        return sentAt.plus(VALIDITY);
    }
}
