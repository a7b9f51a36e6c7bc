package nl.benchmark.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
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

    /** The same by SHA-256 over the purpose, in ASCII, and the master key. */
    public Derived deriveByDigest(String purpose) {
        return derive(masterKey -> {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(purpose.getBytes(StandardCharsets.US_ASCII));
                return new SecretKeySpec(digest.digest(masterKey), "AES");
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Never the keys. */
    @Override
    public String toString() {
        return "MasterKeys[" + newestFirst.size() + "]";
    }

    /** What was sealed, opened. */
    public record Opened(byte[] secret, boolean current) {}

    /**
     * The keys of one purpose: the first seals, all open. AES-256-GCM; a sealed value is its random nonce of 12 bytes and
     * what the cipher made.
     */
    public record Derived(List<SecretKeySpec> newestFirst) {

        private static final int NONCE_BYTES = 12;
        private static final int TAG_BITS = 128;
        private static final SecureRandom RANDOM = new SecureRandom();

        /** @param owner whose secret it is; it opens for nobody else. May be empty */
        public byte[] seal(byte[] secret, String owner) {
            byte[] nonce = new byte[NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            try {
                byte[] sealed = cipher(Cipher.ENCRYPT_MODE, newestFirst.get(0), nonce, owner)
                        .doFinal(secret);
                byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
                System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
                return both;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        /** With the first that fits. Throws {@code AEADBadTagException} when none does. */
        public Opened open(byte[] sealed, String owner) throws GeneralSecurityException {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            AEADBadTagException none = null;
            for (int i = 0; i < newestFirst.size(); i++) {
                try {
                    byte[] secret = cipher(Cipher.DECRYPT_MODE, newestFirst.get(i), nonce, owner)
                            .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
                    return new Opened(secret, i == 0);
                } catch (AEADBadTagException other) {
                    none = other;
                }
            }
            throw none;
        }

        private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String owner)
                throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher;
        }
    }
}
