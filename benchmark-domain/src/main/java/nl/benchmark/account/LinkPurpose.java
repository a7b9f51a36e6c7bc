package nl.benchmark.account;

import java.time.Duration;
import java.time.Instant;

/** What a link in a mail is for, and how long it works. Each works once. Source: ACC-1, U2, U8. */
public enum LinkPurpose {
    /** Shows the first password of a new account. */
    INVITATION(Duration.ofHours(72)),
    /** Lets who reads the mail choose another password. */
    RESET(Duration.ofMinutes(60)),
    /** Shows that a new address is read by whoever asked for it. */
    EMAIL(Duration.ofHours(24));

    private final Duration validity;

    LinkPurpose(Duration validity) {
        this.validity = validity;
    }

    public Duration validity() {
        return validity;
    }

    /** The first moment at which a link that was made now no longer works. */
    public Instant expiry(Instant madeAt) {
        return madeAt.plus(validity);
    }

    /** Still works before its expiry, not at it. */
    public static boolean works(Instant expiresAt, Instant now) {
        return now.isBefore(expiresAt);
    }
}
