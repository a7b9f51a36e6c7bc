package nl.benchmark.pseudonym;

import java.io.Serial;

/** A file that cannot be used as {@link PseudonymisationKey}, and why. It never holds anything of the file. */
public final class KeyRefusal extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public KeyRefusal(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong; the texts for people are the client's and the page's. */
    public enum Reason {
        /** The first line is not that of a key file. */
        NOT_A_KEY_FILE,
        /** Made by a newer version of this program. */
        OTHER_VERSION,
        /** A line is missing or occurs twice. */
        INCOMPLETE,
        /** The key is not 43 characters base64url. */
        NOT_A_KEY,
        /** Fingerprint or check do not belong to the key: a character was changed. */
        DAMAGED
    }
}
