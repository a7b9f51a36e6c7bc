package nl.benchmark.delivery;

import java.security.GeneralSecurityException;
import java.util.Optional;
import nl.benchmark.shared.MasterKeys;

/** Wraps the key of a waiting file, which stands with its delivery, with a key derived from the master key (decision 7). */
public final class SpoolSeal {

    /** It stands in the row of its delivery and is of nobody else by that. */
    private static final String NO_OWNER = "";

    private final MasterKeys.Derived keys;

    public SpoolSeal(MasterKeys masterKeys) {
        this.keys = masterKeys.deriveByDigest("spool");
    }

    public byte[] wrap(byte[] secret) {
        return keys.seal(secret, NO_OWNER);
    }

    /** Throws {@code IllegalStateException} when it was wrapped with a key that is not known here. */
    public byte[] unwrap(byte[] wrapped) {
        return open(wrapped).secret();
    }

    /** The same under the key in force; empty when it is already. */
    public Optional<byte[]> renew(byte[] wrapped) {
        MasterKeys.Opened opened = open(wrapped);
        return opened.current() ? Optional.empty() : Optional.of(wrap(opened.secret()));
    }

    private MasterKeys.Opened open(byte[] wrapped) {
        try {
            return keys.open(wrapped, NO_OWNER);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of a waiting file does not open", e);
        }
    }
}
