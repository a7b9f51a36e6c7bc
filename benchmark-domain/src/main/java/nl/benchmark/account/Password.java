package nl.benchmark.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.UUID;

/**
 * Password hashing: Argon2id with 46 MiB, one pass, one lane (standards U1, OWASP ASVS 11.4.2). The parameters stand in
 * the hash, so that they can be raised: a hash with lower ones is made anew when its owner signs in.
 */
public final class Password {

    private static final int MEMORY_KIB = 47_104;
    private static final int PASSES = 1;
    private static final int LANES = 1;
    private static final String ARGON2ID_HASH = "$argon2id$";
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, 32, Argon2.ID);
    /** A hash of nothing anybody knows: checked for an unknown address, so that the answer takes as long. */
    private static final String NOBODY = hash(UUID.randomUUID().toString());

    private Password() {}

    public static String hash(String plain) {
        return com.password4j.Password.hash(plain)
                .addRandomSalt(16)
                .with(ARGON2ID)
                .getResult();
    }

    /** Never true, and as slow, when there is no hash: an account that has no password yet. */
    public static boolean matches(String plain, String hash) {
        if (hash == null || !hash.startsWith(ARGON2ID_HASH)) {
            return matchesNobody(plain);
        }
        return com.password4j.Password.check(plain, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /** As slow as {@link #matches}, and never true. */
    public static boolean matchesNobody(String plain) {
        return com.password4j.Password.check(plain, NOBODY).with(ARGON2ID) && false;
    }

    /** Whether it was made with lower parameters than those of now. */
    public static boolean isOutdated(String hash) {
        Argon2Function made = Argon2Function.getInstanceFromHash(hash);
        return made.getMemory() < MEMORY_KIB
                || made.getIterations() < PASSES
                || made.getParallelism() < LANES
                || made.getVariant() != Argon2.ID;
    }
}
