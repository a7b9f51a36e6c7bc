package nl.benchmark.retention;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.benchmark.audit.AuditHead;

/**
 * The file outside the database with a line per erasure, each chained to the one before it and signed with Ed25519. It
 * is what a restore replays, so that nothing erased comes back with an old backup. A line is on the disk before anything
 * is destroyed.
 */
public final class ErasureFile {

    /** Hash that the first line is chained to. */
    public static final String BEGINNING = "0".repeat(64);

    private static final String ALGORITHM = "Ed25519";
    private static final String PURPOSE = "benchmark-erasure 1 ";
    private static final Pattern LINE = Pattern.compile(
            "(\\d{1,18}) (\\S{20,30}) run=(\\d{1,18}) organisation=(\\w{1,10}) delivery=(\\d{1,18}) type=(\\w{1,10}) period=(\\d{4}-\\d{2})"
                    + " received=(\\d{4}-\\d{2}-\\d{2}) sha256=([0-9a-f]{64}) kept=([0-9a-f]{64}|-) rows=(\\d{1,18}) previous=([0-9a-f]{64}) signature=([A-Za-z0-9+/=]{80,100})");

    private final Path file;
    private final Map<String, Erasure> known = new HashMap<>();
    private String knownHash = BEGINNING;
    private long knownSize = -1;

    public ErasureFile(Path file) {
        this.file = file;
    }

    /** The file is missing, was changed, or is cut off. */
    public static final class Broken extends IOException {

        @java.io.Serial
        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message);
        }
    }

    /**
     * All of it, verified.
     *
     * @param hashes of the lines, hexadecimal
     */
    public record Content(List<Erasure> erasures, List<String> hashes) {

        /** Hash of the line with this number, from 1; {@link #BEGINNING} for 0. */
        public String hash(int line) {
            return line == 0 ? BEGINNING : hashes.get(line - 1);
        }

        public String lastHash() {
            return hash(hashes.size());
        }

        /** How many there are. */
        public long lines() {
            return erasures.size();
        }
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /** Makes an empty file where there is none, so that a restore can tell none from lost. */
    public void begin() throws IOException {
        if (!exists()) {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Files.createFile(file);
            DataKeys.force(file.toAbsolutePath().getParent());
        }
    }

    /**
     * Reads and verifies every line. Throws {@link Broken} when the file is not there, a line is not as it was signed,
     * one is missing, or the last one is cut off.
     *
     * @param publicKey base64 of X.509
     */
    public Content read(String publicKey) throws IOException {
        if (!exists()) {
            throw new Broken("There is no file with erasures at " + file);
        }
        String text = Files.readString(file);
        List<Erasure> erasures = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        String previous = BEGINNING;
        if (!text.isEmpty() && !text.endsWith("\n")) {
            throw new Broken("The last line of " + file + " is cut off");
        }
        for (String line : text.lines().toList()) {
            Matcher parts = LINE.matcher(line);
            long number = erasures.size() + 1L;
            if (!parts.matches()
                    || Long.parseLong(parts.group(1)) != number
                    || !parts.group(12).equals(previous)
                    || !isSigned(line.substring(0, line.lastIndexOf(" signature=")), parts.group(13), publicKey)) {
                throw new Broken("Line " + number + " of " + file + " is not as it was signed");
            }
            erasures.add(erasure(parts));
            previous = hash(line);
            hashes.add(previous);
        }
        return new Content(List.copyOf(erasures), List.copyOf(hashes));
    }

    private static Erasure erasure(Matcher parts) {
        return new Erasure(
                Long.parseLong(parts.group(1)),
                Instant.parse(parts.group(2)),
                Long.parseLong(parts.group(3)),
                parts.group(4),
                Long.parseLong(parts.group(5)),
                parts.group(6),
                YearMonth.parse(parts.group(7)),
                LocalDate.parse(parts.group(8)),
                parts.group(9),
                parts.group(10).equals("-") ? "" : parts.group(10),
                Long.parseLong(parts.group(11)));
    }

    /**
     * Adds a line, on the disk when this returns, and gives the erasure with its number. One that stands there already is
     * not added again. Callers see to it that there is one at a time.
     *
     * @param erasure its number does not count
     */
    public Erasure append(Erasure erasure, AuditHead.Keys keys) throws IOException {
        begin();
        know(keys.publicKey());
        if (known.containsKey(key(erasure))) {
            return known.get(key(erasure));
        }
        Erasure numbered = new Erasure(
                known.size() + 1L,
                erasure.at(),
                erasure.run(),
                erasure.organisation(),
                erasure.delivery(),
                erasure.type(),
                erasure.period(),
                erasure.receivedOn(),
                erasure.sha256(),
                erasure.keptSha256(),
                erasure.rows());
        String signed = text(numbered, knownHash);
        String line = signed + " signature=" + sign(signed, keys.privateKey()) + "\n";
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        known.put(key(numbered), numbered);
        knownHash = hash(line.stripTrailing());
        knownSize = Files.size(file);
        return numbered;
    }

    /** Reads it again only when somebody else wrote to it: a run adds thousands of lines. */
    private void know(String publicKey) throws IOException {
        if (Files.size(file) != knownSize) {
            Content content = read(publicKey);
            known.clear();
            content.erasures().forEach(one -> known.put(key(one), one));
            knownHash = content.lastHash();
            knownSize = Files.size(file);
        }
    }

    private static String key(Erasure erasure) {
        return erasure.delivery() + " " + erasure.sha256();
    }

    /** Takes away a last line that a crash cut off: nothing was destroyed for it yet. Whether there was one. */
    public boolean repair() throws IOException {
        if (!exists()) {
            return false;
        }
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        if (end == bytes.length) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(end);
            channel.force(true);
        }
        return true;
    }

    private static String text(Erasure erasure, String previous) {
        return erasure.seq() + " " + erasure.at() + " run=" + erasure.run() + " organisation=" + erasure.organisation()
                + " delivery=" + erasure.delivery() + " type=" + erasure.type() + " period=" + erasure.period()
                + " received=" + erasure.receivedOn() + " sha256=" + erasure.sha256() + " kept="
                + (erasure.keptSha256().isEmpty() ? "-" : erasure.keptSha256()) + " rows=" + erasure.rows()
                + " previous=" + previous;
    }

    private static String hash(String line) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(String text, String privateKey) {
        try {
            Signature signing = Signature.getInstance(ALGORITHM);
            signing.initSign(KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey))));
            signing.update((PURPOSE + text).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signing.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key that signs erasures cannot be used", e);
        }
    }

    private static boolean isSigned(String text, String signature, String publicKey) {
        try {
            Signature verifying = Signature.getInstance(ALGORITHM);
            verifying.initVerify(KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey.strip()))));
            verifying.update((PURPOSE + text).getBytes(StandardCharsets.UTF_8));
            return verifying.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
