package nl.benchmark.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.benchmark.shared.MasterKeys;

/** Wraps the key of a waiting file, which stands with its delivery, with a key derived from the master key (decision 7). */
public final class SpoolSeal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MasterKeys.Derived keys;

    public SpoolSeal(MasterKeys masterKeys) {
        this.keys = masterKeys.derive(SpoolSeal::derived);
    }

    private static SecretKeySpec derived(byte[] masterKey) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("spool".getBytes(StandardCharsets.US_ASCII));
            return new SecretKeySpec(digest.digest(masterKey), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] wrap(byte[] secret) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keys.current(), nonce).doFinal(secret);
            byte[] wrapped = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, wrapped, nonce.length, sealed.length);
            return wrapped;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
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
            return keys.open(key -> cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(wrapped, NONCE_BYTES))
                    .doFinal(wrapped, NONCE_BYTES, wrapped.length - NONCE_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of a waiting file does not open", e);
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
