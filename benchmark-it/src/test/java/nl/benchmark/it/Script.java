package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * {@code ./benchmark}, the script as it is, in a project of links to what was built: it thinks that nothing has to be
 * built, since what it finds is newer than its sources.
 */
final class Script {

    private static final Duration READY = Duration.ofMinutes(4);

    private final Path file;
    private final List<Path> links = new ArrayList<>();

    private Script(Path file) {
        this.file = file;
    }

    static Script in(Path project) throws IOException {
        Files.createDirectories(project);
        Path root = RunningPlatform.root();
        Script script = new Script(Files.copy(
                root.resolve("benchmark"), project.resolve("benchmark"), StandardCopyOption.COPY_ATTRIBUTES));
        Files.createFile(project.resolve("pom.xml"));
        for (String module : List.of("benchmark-launcher", "benchmark-ear")) {
            Files.createDirectories(project.resolve(module).resolve("src/main"));
            Files.createFile(project.resolve(module).resolve("pom.xml"));
        }
        script.link(project.resolve("benchmark-ear/target"), root.resolve("benchmark-ear/target"));
        Path target = Files.createDirectories(project.resolve("benchmark-launcher/target"));
        Path built = root.resolve("benchmark-launcher/target");
        script.link(target.resolve("classes"), built.resolve("classes"));
        script.link(target.resolve("lib"), built.resolve("lib"));
        Files.createFile(target.resolve(".built"));
        return script;
    }

    void link(Path link, Path target) throws IOException {
        links.add(Files.createSymbolicLink(link, target));
    }

    /** Before the folder is emptied: what they lead to stays. */
    void removeLinks() throws IOException {
        for (Path link : links) {
            Files.delete(link);
        }
        links.clear();
    }

    ProcessBuilder command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(file.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("BENCHMARK_DEMONSTRATION_ACCOUNTS");
        return builder;
    }

    /** One that starts and lives for a minute; each process says on its output that it was told how. */
    ProcessBuilder demonstration(String... arguments) {
        ProcessBuilder builder = command(arguments).redirectErrorStream(true);
        builder.environment().put("JAVA_TOOL_OPTIONS", String.join(" ", RunningPlatform.QUICK_TO_START));
        return builder;
    }

    /** Waits until the demonstration says that it is there; where it is. Its output has to be one stream. */
    static String awaitReady(Process process) throws Exception {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        CompletableFuture<String> ready = CompletableFuture.supplyAsync(() -> {
            try {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    said.append(line).append('\n');
                    if (line.startsWith("Ready: ")) {
                        return line.substring("Ready: ".length());
                    }
                }
                return "";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try {
            String address = ready.get(READY.toSeconds(), TimeUnit.SECONDS);
            assertThat(address).as(said.toString()).isNotEmpty();
            return address;
        } catch (TimeoutException e) {
            throw new AssertionError("Not ready: " + said, e);
        }
    }
}
