package nl.benchmark.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The data folder of an installation with nothing in it yet: migrated once for all classes and then copied, since the migration
 * takes longer than what most of them ask of the database. Those that use it share its secrets and nothing else.
 */
final class NewInstallation implements CloseableResource {

    private final Path made;

    private NewInstallation(Path made) {
        this.made = made;
    }

    private static NewInstallation make() {
        try {
            Path folder = Files.createTempDirectory("installation");
            EmbeddedDatabase.start(folder.resolve("postgresql"), Secrets.of(folder))
                    .close();
            return new NewInstallation(folder);
        } catch (Exception e) {
            throw new IllegalStateException("No installation to copy", e);
        }
    }

    /** @param data empty */
    void copyTo(Path data) throws IOException {
        for (Path from : tree()) {
            Path to = data.resolve(made.relativize(from).toString());
            if (!from.equals(made)) {
                Files.copy(from, to);
                Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
            }
        }
    }

    /** Parents before what is in them. */
    private List<Path> tree() throws IOException {
        try (Stream<Path> found = Files.walk(made)) {
            return found.toList();
        }
    }

    @Override
    public void close() throws IOException {
        for (Path each : tree().stream().sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(each);
        }
    }

    /** Gives the one of the whole run. */
    static final class Resolver implements ParameterResolver {

        private static final ExtensionContext.Namespace OWN = ExtensionContext.Namespace.create(NewInstallation.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == NewInstallation.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(OWN)
                    .getOrComputeIfAbsent(NewInstallation.class, type -> make(), NewInstallation.class);
        }
    }
}
