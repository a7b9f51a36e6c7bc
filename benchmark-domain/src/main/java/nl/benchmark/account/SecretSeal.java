package nl.benchmark.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.benchmark.shared.MasterKeys;

/**
 * Seals a secret that stands in the database with a key that does not: AES-256-GCM, the key derived from the platform's
 * master key by HMAC-SHA-256 over the purpose. Whoever has the database alone, or moves a sealed value to another row,
 * has nothing. Source: U5.
 */
public final class SecretSeal {

    /** Seeds of second factors. */
    public static final String SECOND_FACTOR = "benchmark/second-factor/1";
    /** Tokens of links that wait to be mailed. */
    public static final String MAIL = "benchmark/mail/1";

    /** Owner of the sealed paths of links that wait to be mailed. */
    public static final String OWNER_OF_LINKS = "outbox";

    private final MasterKeys.Derived keys;

    public SecretSeal(MasterKeys masterKeys, String purpose) {
        this.keys = masterKeys.derive(key -> derived(key, purpose));
    }

    private static SecretKeySpec derived(byte[] masterKey, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(masterKey, "HmacSHA256"));
            return new SecretKeySpec(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param owner which row it stands in ({@code account 12}); it opens nowhere else */
    public byte[] seal(byte[] secret, String owner) {
        return keys.seal(secret, owner);
    }

    /** Throws {@code IllegalStateException} when it was sealed with a key that is not known here, or for another owner. */
    public byte[] open(byte[] sealed, String owner) {
        return opened(sealed, owner).secret();
    }

    /** The same under the key in force; empty when it is already. Throws as {@link #open}. */
    public Optional<byte[]> renew(byte[] sealed, String owner) {
        MasterKeys.Opened opened = opened(sealed, owner);
        return opened.current() ? Optional.empty() : Optional.of(seal(opened.secret(), owner));
    }

    private MasterKeys.Opened opened(byte[] sealed, String owner) {
        try {
            return keys.open(sealed, owner);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed secret does not open", e);
        }
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "SecretSeal";
    }
}
