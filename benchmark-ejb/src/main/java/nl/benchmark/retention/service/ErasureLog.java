package nl.benchmark.retention.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Logger;
import nl.benchmark.audit.AuditHead;
import nl.benchmark.retention.Erasure;
import nl.benchmark.retention.ErasureFile;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The signed file of erasures of this installation. Callers see to it that there is one writer, by the lease of the run. */
@ApplicationScoped
class ErasureLog {

    private static final Logger LOG = Logger.getLogger(ErasureLog.class.getName());

    @Inject
    @ConfigProperty(name = "benchmark.erasures")
    private String path;

    @Inject
    @ConfigProperty(name = "benchmark.audit.signing.key")
    private Optional<String> signingKey;

    @Inject
    @ConfigProperty(name = "benchmark.audit.public.key")
    private Optional<String> publicKey;

    private ErasureFile file;

    @PostConstruct
    void open() {
        file = new ErasureFile(Path.of(path));
    }

    /** At the start of the server, so that a restore can tell an empty file from a lost one. */
    void begin() {
        try {
            file.begin();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Before a run goes on: the file is whole and holds at least what the database knows.
     *
     * @param known number of the newest erasure in the database
     */
    void check(long known) throws IOException {
        if (file.repair()) {
            LOG.warning("A last line of the file of erasures was cut off by a crash; nothing was erased for it");
        }
        long lines = file.read(keys().publicKey()).lines();
        if (lines < known) {
            throw new IOException("The file of erasures " + path + " has " + lines + " lines, the database knows "
                    + known + ": put the right file back before anything is erased");
        }
    }

    Erasure append(Erasure erasure) throws IOException {
        return file.append(erasure, keys());
    }

    /** A copy of a certificate beside the file, from where a restore puts it back: the database may get older than it. */
    void keep(long run, String organisation, byte[] document, String data) {
        Path folder = Path.of(path).toAbsolutePath().resolveSibling("certificates");
        String name = run + "-" + organisation;
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name + ".pdf"), document);
            Files.writeString(folder.resolve(name + ".csv"), data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AuditHead.Keys keys() {
        return new AuditHead.Keys(
                signingKey.orElseThrow(() -> new IllegalStateException("No key to sign erasures with")),
                publicKey.orElseThrow(() -> new IllegalStateException("No public key of the erasures")));
    }
}
