package nl.benchmark.shared;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import javax.crypto.AEADBadTagException;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of the platform that everything secret is sealed with: the one in force, and those of before it, which only
 * open. What was sealed says by its seal (GCM) which key opens it, so a value needs no number of a version. The pseudonyms
 * do not hang on these: their root is a key of its own that never changes. Source: P4.
 */
public final class MasterKeys {

    private static final int LEAST_KEY_BYTES = 32;

    private final List<byte[]> newestFirst;

    private MasterKeys(List<byte[]> newestFirst) {
        for (byte[] key : newestFirst) {
            if (key.length < LEAST_KEY_BYTES) {
                throw new IllegalArgumentException("The master key must have at least 32 bytes");
            }
        }
        this.newestFirst = List.copyOf(newestFirst);
    }

    /** Only one, which was never changed. */
    public static MasterKeys of(String current) {
        return of(current, null);
    }

    /**
     * @param current base64url
     * @param former base64url of those of before, newest first, with commas between them; null or empty when there are none
     */
    public static MasterKeys of(String current, String former) {
        List<byte[]> keys = new ArrayList<>();
        keys.add(Base64.getUrlDecoder().decode(current));
        if (former != null && !former.isBlank()) {
            Arrays.stream(former.split(","))
                    .map(String::strip)
                    .map(Base64.getUrlDecoder()::decode)
                    .forEach(keys::add);
        }
        return new MasterKeys(keys);
    }

    public boolean hasFormer() {
        return newestFirst.size() > 1;
    }

    /** Keys for one purpose, in the same order. */
    public Derived derive(Function<byte[], SecretKeySpec> derivation) {
        return new Derived(newestFirst.stream().map(derivation).toList());
    }

    /** Never the keys. */
    @Override
    public String toString() {
        return "MasterKeys[" + newestFirst.size() + "]";
    }

    /** Opens what was sealed with a key. */
    @FunctionalInterface
    public interface Opening {

        byte[] with(SecretKeySpec key) throws GeneralSecurityException;
    }

    /** What was sealed, opened. */
    public record Opened(byte[] secret, boolean current) {}

    /** The keys of one purpose: the first seals, all open. */
    public record Derived(List<SecretKeySpec> newestFirst) {

        public SecretKeySpec current() {
            return newestFirst.get(0);
        }

        /** With the first that fits. Throws {@code AEADBadTagException} when none does. */
        public Opened open(Opening opening) throws GeneralSecurityException {
            AEADBadTagException none = null;
            for (int i = 0; i < newestFirst.size(); i++) {
                try {
                    return new Opened(opening.with(newestFirst.get(i)), i == 0);
                } catch (AEADBadTagException other) {
                    none = other;
                }
            }
            throw none;
        }
    }
}
