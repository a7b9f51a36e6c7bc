package nl.benchmark.client;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.benchmark.delivery.DeliveryType;
import nl.benchmark.pseudonym.PseudonymisationKey;
import nl.benchmark.pseudonym.PseudonymisationRefusal;
import nl.benchmark.pseudonym.Pseudonymised;
import nl.benchmark.pseudonym.Pseudonymiser;
import nl.benchmark.pseudonym.RawLayout;

/**
 * A file as it may leave: the one given when it held pseudonyms already, else a copy with pseudonyms that is removed
 * again.
 *
 * @param path what to read or send
 * @param told what was replaced
 * @param fingerprint of the key with which this file was made; null when it was made elsewhere
 */
record PreparedFile(Path path, Pseudonymised told, String fingerprint) implements Closeable {

    /**
     * Refuses ({@link ExitCode#REFUSED}) what must not leave; with a key of null that is every plain number.
     *
     * @param raw where numbers stand; empty when the type holds none
     */
    static PreparedFile of(Path file, Optional<RawLayout> raw, PseudonymisationKey key, Terminal terminal)
            throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ClientFailure(ExitCode.USAGE, "file.missing", file);
        }
        if (raw.isEmpty()) {
            refuseNumbers(file, terminal);
            return new PreparedFile(file, new Pseudonymised(false, 0, 0, 0), null); // no person is in it
        }
        // A temporary file is readable for its owner only, and holds no number: without a key nothing is replaced or
        // kept.
        Path copy = key == null ? null : Files.createTempFile("benchmark-", ".tmp");
        boolean keep = false;
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = copy == null ? OutputStream.nullOutputStream() : Files.newOutputStream(copy)) {
            Pseudonymised told = new Pseudonymiser(key, raw.get()).run(in, out);
            keep = told.changed();
            return keep ? new PreparedFile(copy, told, key.fingerprint()) : new PreparedFile(file, told, null);
        } catch (PseudonymisationRefusal e) {
            throw new ClientFailure(
                    ExitCode.REFUSED,
                    "file.refused",
                    file.getFileName(),
                    terminal.texts().text(e));
        } finally {
            if (copy != null && !keep) {
                Files.deleteIfExists(copy);
            }
        }
    }

    /** A file of another type than was said, in which columns or elements hold plain numbers. */
    private static void refuseNumbers(Path file, Terminal terminal) throws IOException {
        Set<String> names = Arrays.stream(DeliveryType.values())
                .flatMap(type -> type.rawLayout().stream())
                .flatMap(raw -> raw.names().stream())
                .collect(Collectors.toSet());
        try (InputStream in = Files.newInputStream(file)) {
            new Pseudonymiser(null, new RawLayout(names, Optional.empty())).run(in, OutputStream.nullOutputStream());
        } catch (PseudonymisationRefusal e) {
            // Whatever else may be wrong with it is the platform's to tell.
            if (e.reason() == PseudonymisationRefusal.Reason.NO_KEY
                    || e.reason() == PseudonymisationRefusal.Reason.MIXED) {
                throw new ClientFailure(ExitCode.REFUSED, "file.otherType", file.getFileName());
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (told.changed()) {
            Files.deleteIfExists(path);
        }
    }
}
