package nl.benchmark.audit;

import java.io.Serializable;
import java.time.Instant;

/**
 * What the verification of the stored chain found.
 *
 * @param lines that are there; {@code firstSeq} and {@code lastSeq} are null when none is
 * @param brokenSeq first line that is not as it was written; null when all is well
 * @param fault why; null when all is well
 * @param headHash SHA-256 of the newest line, hexadecimal
 */
public record ChainState(
        long lines,
        Long firstSeq,
        Long lastSeq,
        Long brokenSeq,
        ChainFault fault,
        long headSeq,
        String headHash,
        Instant headAt)
        implements Serializable {

    public boolean isWhole() {
        return fault == null;
    }
}
