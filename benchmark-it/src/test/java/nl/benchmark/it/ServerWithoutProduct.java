package nl.benchmark.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import liquibase.exception.LiquibaseException;
import nl.benchmark.launcher.FreePort;
import nl.benchmark.launcher.Installation;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * The provisioned server with a database of its own and nothing deployed, for tests that run inside it: Arquillian deploys
 * the EAR just built with the test in it. Register it before Arquillian's extension. Inside the server it does nothing.
 */
public final class ServerWithoutProduct implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        if (System.getProperty("jboss.server.base.dir") == null) {
            context.getRoot()
                    .getStore(Namespace.create(ServerWithoutProduct.class))
                    .getOrComputeIfAbsent("server", key -> Started.start());
        }
    }

    /** Apart, so that inside the server nothing of the launcher is looked for. */
    private record Started(Installation installation) implements CloseableResource, AutoCloseable {

        private static final Pattern MANAGEMENT =
                Pattern.compile("management interface listening on http://127\\.0\\.0\\.1:(\\d+)/");
        private static final Duration START = Duration.ofMinutes(3);

        static Started start() {
            try {
                Path folder = Files.createTempDirectory(RunningPlatform.target(), "in-server");
                Path home = homeWithoutProduct(folder.resolve("home"));
                Installation installation = Installation.open(home, folder.resolve("data"));
                // a random free port: the one Arquillian needs stands in the log
                // what a server needs that is no demonstration
                installation.startServer(
                        FreePort.find(),
                        RunningPlatform.QUICK_TO_START,
                        Map.ofEntries(
                                Map.entry("BENCHMARK_BEHIND_PROXY", "true"),
                                Map.entry("BENCHMARK_PUBLIC_URL", "https://benchmark.invalid/"),
                                Map.entry("BENCHMARK_INVOICE_NAME", "Voorbeeld Benchmark B.V."),
                                Map.entry("BENCHMARK_INVOICE_STREET", "Voorbeeldlaan 1"),
                                Map.entry("BENCHMARK_INVOICE_POSTAL_CODE", "3511 AA"),
                                Map.entry("BENCHMARK_INVOICE_CITY", "Utrecht"),
                                Map.entry("BENCHMARK_INVOICE_KVK", "12345678"),
                                Map.entry("BENCHMARK_INVOICE_VAT_NUMBER", "NL123456789B01"),
                                Map.entry("BENCHMARK_INVOICE_IBAN", "NL91ABNA0417164300"),
                                Map.entry("BENCHMARK_INVOICE_EMAIL", "financien@benchmark.invalid")));
                System.setProperty("benchmark.it.home", home.toString());
                System.setProperty(
                        "benchmark.it.management", awaitManagement(folder.resolve("data/server/log/console.log")));
                return new Started(installation);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException | LiquibaseException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** The same modules and configuration, without the application that the build put there. */
        private static Path homeWithoutProduct(Path home) throws IOException {
            Path built = RunningPlatform.root().resolve("benchmark-ear/target/server");
            Files.createDirectories(home.resolve("standalone/deployments"));
            Files.createDirectories(home.resolve("standalone/configuration"));
            for (String part : List.of("modules", "jboss-modules.jar", "bin")) {
                Files.createSymbolicLink(home.resolve(part), built.resolve(part));
            }
            try (Stream<Path> files = Files.list(built.resolve("standalone/configuration"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, home.resolve("standalone/configuration").resolve(file.getFileName()));
                }
            }
            return home;
        }

        private static String awaitManagement(Path log) throws IOException, InterruptedException {
            long end = System.nanoTime() + START.toNanos();
            while (System.nanoTime() < end) {
                if (Files.exists(log)) {
                    try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
                        Matcher found = lines.map(MANAGEMENT::matcher)
                                .filter(Matcher::find)
                                .findFirst()
                                .orElse(null);
                        if (found != null) {
                            return found.group(1);
                        }
                    }
                }
                java.util.concurrent.TimeUnit.MILLISECONDS.sleep(200);
            }
            throw new IOException("No management interface in " + log);
        }

        @Override
        public void close() throws IOException {
            installation.close();
        }
    }
}
