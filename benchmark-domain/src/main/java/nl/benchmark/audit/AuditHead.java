package nl.benchmark.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of the chain at a moment, signed with Ed25519 and kept outside the database (L10): whoever writes the whole
 * chain anew cannot write this anew. Its file has six lines, of which the first five are signed.
 *
 * @param at when it was signed
 * @param seq number of the newest line then
 * @param hash SHA-256 of that line, hexadecimal
 * @param publicKey of the installation, base64 of X.509
 * @param signature base64
 */
public record AuditHead(Instant at, long seq, String hash, String publicKey, String signature) {

    /** Of the private key in the configuration. */
    private static final String ALGORITHM = "Ed25519";

    private static final Pattern FILE =
            Pattern.compile("benchmark-audit-head 1\nat (\\S{20,30})\nseq (\\d{1,18})\nhash ([0-9a-f]{64})\n"
                    + "key ([A-Za-z0-9+/=]{20,200})\nsignature ([A-Za-z0-9+/=]{20,200})\n");

    /** The private key as base64 of PKCS #8, the public as base64 of X.509. */
    public record Keys(String privateKey, String publicKey) {

        public static Keys random() {
            try {
                KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
                Base64.Encoder base64 = Base64.getEncoder();
                return new Keys(
                        base64.encodeToString(pair.getPrivate().getEncoded()),
                        base64.encodeToString(pair.getPublic().getEncoded()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Never the values. */
        @Override
        public String toString() {
            return "Keys";
        }
    }

    public static AuditHead signed(Instant at, long seq, String hash, Keys keys) {
        AuditHead unsigned = new AuditHead(at, seq, hash, keys.publicKey(), "");
        try {
            PrivateKey key = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(keys.privateKey())));
            Signature signing = Signature.getInstance(ALGORITHM);
            signing.initSign(key);
            signing.update(unsigned.signedBytes());
            return new AuditHead(
                    at, seq, hash, keys.publicKey(), Base64.getEncoder().encodeToString(signing.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key that signs the heads of the audit log cannot be used", e);
        }
    }

    /** From the text of its file. Throws {@link IllegalArgumentException} when it is none. */
    public static AuditHead parse(String file) {
        Matcher parts = FILE.matcher(file.replace("\r\n", "\n"));
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not the head of an audit log");
        }
        try {
            return new AuditHead(
                    Instant.parse(parts.group(1)),
                    Long.parseLong(parts.group(2)),
                    parts.group(3),
                    parts.group(4),
                    parts.group(5));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Not the head of an audit log", e);
        }
    }

    /** The text of its file. */
    public String text() {
        return signedText() + "signature " + signature + "\n";
    }

    /**
     * Whether it was signed with the key that belongs to the public key.
     *
     * @param trusted the key that its reader got before, base64 of X.509; null takes the one in the file, which only shows
     *     that the file was not damaged
     */
    public boolean isSignedBy(String trusted) {
        try {
            byte[] encoded = Base64.getDecoder().decode(publicKey);
            if (trusted != null && !Arrays.equals(encoded, Base64.getDecoder().decode(trusted.strip()))) {
                return false;
            }
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
            Signature verifying = Signature.getInstance(ALGORITHM);
            verifying.initVerify(key);
            verifying.update(signedBytes());
            return verifying.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private byte[] signedBytes() {
        return signedText().getBytes(StandardCharsets.UTF_8);
    }

    private String signedText() {
        return "benchmark-audit-head 1\nat " + at + "\nseq " + seq + "\nhash " + hash + "\nkey " + publicKey + "\n";
    }
}
