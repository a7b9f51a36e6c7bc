package nl.benchmark.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;

/**
 * Password hashing: Argon2id with 46 MiB, one pass, one lane (standards U1, OWASP ASVS 11.4.2). The parameters stand in
 * the hash, so that they can be raised later.
 */
public final class Password {

    private static final int MEMORY_KIB = 47_104;
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(MEMORY_KIB, 1, 1, 32, Argon2.ID);
    /** A hash of nothing anybody knows: checked for an unknown address, so that the answer takes as long. */
    private static final String NOBODY = hash(java.util.UUID.randomUUID().toString());

    private Password() {}

    public static String hash(String plain) {
        return com.password4j.Password.hash(plain)
                .addRandomSalt(16)
                .with(ARGON2ID)
                .getResult();
    }

    public static boolean matches(String plain, String hash) {
        return com.password4j.Password.check(plain, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /** As slow as {@link #matches}, and never true. */
    public static boolean matchesNobody(String plain) {
        return matches(plain, NOBODY) && false;
    }
}
