package nl.benchmark.pseudonym;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.crypto.Mac;

/**
 * The roots from which the keys of the pseudonyms are derived, oldest first; their number is the version in force. The first is
 * the first master key of the installation, each rotation adds one, and none ever goes: what a municipality submits is wrapped
 * by all of them in turn (DEL-2, P4). Prints none.
 */
public final class PseudonymRoots {

    private static final String KEY = "benchmark/platform-pseudonym/";
    private static final String FINGERPRINT = "benchmark/pseudonym-root/fingerprint";
    private static final int LEAST_BYTES = 32;
    private static final int FINGERPRINT_BYTES = 16;

    private final List<byte[]> roots;

    /** @param roots oldest first, at least one, each of at least 32 bytes, no two the same */
    public PseudonymRoots(List<byte[]> roots) {
        if (roots.isEmpty() || roots.stream().anyMatch(root -> root.length < LEAST_BYTES)) {
            throw new IllegalArgumentException("A root of the pseudonyms must have at least 32 bytes");
        }
        this.roots = roots.stream().map(byte[]::clone).toList();
        if (this.roots.stream().map(ByteBuffer::wrap).distinct().count() < this.roots.size()) {
            throw new IllegalArgumentException("Each version of the pseudonyms has a root of its own");
        }
    }

    /** @param text base64url of each, with commas between them */
    public static PseudonymRoots parse(String text) {
        return new PseudonymRoots(Arrays.stream(text.split(","))
                .map(root -> Base64.getUrlDecoder().decode(root.strip()))
                .toList());
    }

    /** The version in force, from 1. */
    public int version() {
        return roots.size();
    }

    /** Those of the version before; empty for the first. */
    public Optional<PseudonymRoots> before() {
        return roots.size() == 1
                ? Optional.empty()
                : Optional.of(new PseudonymRoots(roots.subList(0, roots.size() - 1)));
    }

    /** By what they are recognised without saying anything of them: 32 hexadecimal digits. */
    public String fingerprint() {
        String before = "";
        for (byte[] root : roots) {
            Mac mac = PlatformPseudonym.mac(root);
            byte[] code = mac.doFinal((FINGERPRINT + before).getBytes(StandardCharsets.UTF_8));
            before = HexFormat.of().formatHex(code, 0, FINGERPRINT_BYTES);
        }
        return before;
    }

    /** The keys of a municipality, that of version 1 first. */
    List<byte[]> keys(String municipality) {
        return IntStream.rangeClosed(1, version())
                .mapToObj(version -> PlatformPseudonym.mac(roots.get(version - 1))
                        .doFinal((KEY + municipality + "/" + version).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    @Override
    public String toString() {
        return "PseudonymRoots[version " + version() + "]";
    }
}
