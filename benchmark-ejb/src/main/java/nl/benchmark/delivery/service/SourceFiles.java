package nl.benchmark.delivery.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import nl.benchmark.retention.DataKeys;
import nl.benchmark.retention.SourceFolder;
import nl.benchmark.shared.service.PlatformKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where kept source files and their keys lie; who may reach them is decided by the services that call it (DEL-7). */
@ApplicationScoped
public class SourceFiles {

    @Inject
    @ConfigProperty(name = "benchmark.sources")
    private String folder;

    @Inject
    @ConfigProperty(name = "benchmark.keys")
    private String keyFolder;

    @Inject
    private PlatformKeys platformKeys;

    private DataKeys keys;
    private SourceFolder sources;

    @PostConstruct
    void open() {
        try {
            keys = new DataKeys(Path.of(keyFolder), platformKeys.masterKeys());
            sources = new SourceFolder(Path.of(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the file under a new key; key and file are on the disk when this returns. */
    SourceFolder.Kept keep(long delivery, SourceFolder.Content content) throws IOException {
        return sources.keep(delivery, keys.create(delivery), content);
    }

    /** The kept file, unpacked; empty when it or its key is not there. Whoever opens it closes it. */
    public Optional<InputStream> open(long delivery) throws IOException {
        Optional<byte[]> key = keys.find(delivery);
        return key.isEmpty() || !sources.holds(delivery)
                ? Optional.empty()
                : Optional.of(sources.open(delivery, key.get()));
    }

    /** First the key, since without it no copy can be read, then the file. Again is nothing. */
    public void destroy(long delivery) throws IOException {
        keys.destroy(delivery);
        sources.remove(delivery);
    }
}
