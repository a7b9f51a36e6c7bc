package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./benchmark}, the script as it is, beside what was built (OPS-1): what stops it says so in one line, and what it
 * started ends with it.
 */
class LauncherIT {

    private static final List<String> TOOLS_BESIDE_JAVA = List.of("bash", "dirname", "readlink", "find", "sed", "id");
    private static final Duration AT_ONCE = Duration.ofMinutes(1);
    private static final Duration READY = Duration.ofMinutes(4);
    private static final Duration STOPPED = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private final List<Path> links = new ArrayList<>();
    private Path script;

    /** What a command said and how it ended. */
    private record Ended(int code, String out, String err) {}

    /** The script thinks that nothing has to be built, since what it finds is newer than its sources. */
    @BeforeEach
    void project() throws IOException {
        Path project = Files.createDirectories(folder.resolve("project"));
        Path root = RunningPlatform.root();
        script =
                Files.copy(root.resolve("benchmark"), project.resolve("benchmark"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createFile(project.resolve("pom.xml"));
        for (String module : List.of("benchmark-launcher", "benchmark-ear")) {
            Files.createDirectories(project.resolve(module).resolve("src/main"));
            Files.createFile(project.resolve(module).resolve("pom.xml"));
        }
        link(project.resolve("benchmark-ear/target"), root.resolve("benchmark-ear/target"));
        Path target = Files.createDirectories(project.resolve("benchmark-launcher/target"));
        Path built = root.resolve("benchmark-launcher/target");
        link(target.resolve("classes"), built.resolve("classes"));
        link(target.resolve("lib"), built.resolve("lib"));
        Files.createFile(target.resolve(".built"));
    }

    private void link(Path link, Path target) throws IOException {
        links.add(Files.createSymbolicLink(link, target));
    }

    /** Before the folder is emptied: what they lead to stays. */
    @AfterEach
    void removeLinks() throws IOException {
        for (Path link : links) {
            Files.delete(link);
        }
    }

    private ProcessBuilder command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("BENCHMARK_DEMONSTRATION_ACCOUNTS");
        return builder;
    }

    private static Ended run(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.start();
        CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
        if (!process.waitFor(AT_ONCE.toSeconds(), TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            throw new AssertionError("Still running: " + builder.command());
        }
        return new Ended(process.exitValue(), out.join(), err.join());
    }

    private static String read(java.io.InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** One line, without what only a programmer reads. */
    private static void assertRefused(Ended ended, String... says) {
        assertThat(ended.code()).as(ended.toString()).isNotZero();
        assertThat(ended.err().strip().lines()).as(ended.err()).hasSize(1);
        assertThat(ended.err()).startsWith("benchmark: ").contains(says);
        assertThat(ended.out() + ended.err()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    /** U13. */
    @Test
    void theFirstAdministratorIsNotMadeWithoutThePasswordOfTheDatabase() throws IOException, InterruptedException {
        ProcessBuilder builder = command(
                "admin",
                "create",
                "--url",
                "jdbc:postgresql://127.0.0.1:1/benchmark",
                "--public-url",
                "https://benchmark.invalid/",
                "--email",
                "eerste@voorbeeld.invalid",
                "--name",
                "Eerste");
        builder.environment().remove("BENCHMARK_DB_MIGRATION_PASSWORD");

        assertRefused(run(builder), "BENCHMARK_DB_MIGRATION_PASSWORD");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Nested
    class Refusing {

        @Test
        void aPortThatIsTaken() throws IOException, InterruptedException {
            try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
                String port = Integer.toString(taken.getLocalPort());

                Ended ended = run(command(
                        "demo", "--port", port, "--data", folder.resolve("data").toString()));

                assertRefused(ended, port, "--port");
                assertThat(folder.resolve("data")).doesNotExist();
            }
        }

        @Test
        void aFolderThatCannotBeMade() throws IOException, InterruptedException {
            Path file = Files.createFile(folder.resolve("file"));

            Ended ended = run(command(
                    "demo",
                    "--port",
                    Integer.toString(freePort()),
                    "--data",
                    file.resolve("data").toString()));

            assertRefused(ended, file.resolve("data").toString());
        }

        @Test
        void aFolderThatCannotBeWritten() throws IOException, InterruptedException {
            assertRefusedOn("ro", "cannot be written", "--data");
        }

        @Test
        void aDiskThatIsTooSmall() throws IOException, InterruptedException {
            assertRefusedOn("size=64m", "MiB free", "--data");
        }

        /** On a disk of its own, which only root can make. */
        private void assertRefusedOn(String options, String... says) throws IOException, InterruptedException {
            Path disk = Files.createDirectories(folder.resolve("disk"));
            assumeThat(run(new ProcessBuilder("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString()))
                            .code())
                    .as("only root can make a disk")
                    .isZero();
            try {
                Ended ended = run(command("demo", "--port", Integer.toString(freePort()), "--data", disk.toString()));

                assertRefused(ended, says);
                try (var left = Files.list(disk)) {
                    assertThat(left).isEmpty();
                }
            } finally {
                run(new ProcessBuilder("umount", disk.toString()));
            }
        }

        @Test
        void aMachineWithoutJdk() throws IOException, InterruptedException {
            ProcessBuilder builder = command("demo", "--port", Integer.toString(freePort()));
            builder.environment().put("PATH", tools().toString());

            assertRefused(run(builder), "JDK", "apt-get install");
        }

        @Test
        void anOldJdk() throws IOException, InterruptedException {
            Path tools = tools();
            tool(tools, "javac", "echo javac 11.0.2");
            ProcessBuilder builder = command("build");
            builder.environment().put("PATH", tools.toString());

            assertRefused(run(builder), "JDK 17", "11.0.2");
        }

        @Test
        void aMachineWithoutMaven() throws IOException, InterruptedException {
            Path tools = tools();
            tool(tools, "javac", "echo javac 17.0.2");
            ProcessBuilder builder = command("build");
            builder.environment().put("PATH", tools.toString());

            assertRefused(run(builder), "Maven", "apt-get install");
        }

        /** A machine with what the script needs besides Java. */
        private Path tools() throws IOException {
            Path tools = Files.createDirectories(folder.resolve("tools"));
            for (String tool : TOOLS_BESIDE_JAVA) {
                Path found = List.of("/bin", "/usr/bin").stream()
                        .map(place -> Path.of(place, tool))
                        .filter(Files::exists)
                        .findFirst()
                        .orElseThrow();
                link(tools.resolve(tool), found);
            }
            return tools;
        }

        private void tool(Path tools, String name, String does) throws IOException {
            Path file = Files.writeString(tools.resolve(name), "#!/bin/bash\n" + does + "\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }

        @Test
        void aCommandThatThereIsNot() throws IOException, InterruptedException {
            Ended ended = run(command("dem"));

            assertThat(ended.code()).isNotZero();
            assertThat(ended.err()).contains("./benchmark demo").contains("there is no command 'dem'");
        }
    }

    @Nested
    class Stopping {

        @Test
        void afterTermNothingIsLeftAndThePortIsFree() throws Exception {
            int port = freePort();
            Path data = folder.resolve("data");
            Process process = command(
                            "demo", "--no-deliveries", "--port", Integer.toString(port), "--data", data.toString())
                    .redirectErrorStream(true)
                    .start();
            List<ProcessHandle> started;
            try {
                awaitReady(process);
                assertThat(get("http://127.0.0.1:" + port + "/sign-in.xhtml").body())
                        .contains("signInAs");
                started = process.descendants().toList();
                assertThat(started).isNotEmpty();
                assertThat(of(data)).isNotEmpty();
            } finally {
                process.destroy();
            }

            assertThat(process.waitFor(STOPPED.toSeconds(), TimeUnit.SECONDS))
                    .as("ends on TERM")
                    .isTrue();
            for (ProcessHandle one : started) {
                one.onExit().get(STOPPED.toSeconds(), TimeUnit.SECONDS);
            }
            assertThat(of(data)).isEmpty();
            new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1")).close();
        }

        private void awaitReady(Process process) throws Exception {
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            StringBuilder said = new StringBuilder();
            CompletableFuture<Boolean> ready = CompletableFuture.supplyAsync(() -> {
                try {
                    for (String line = out.readLine(); line != null; line = out.readLine()) {
                        said.append(line).append('\n');
                        if (line.startsWith("Ready: ")) {
                            return true;
                        }
                    }
                    return false;
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            try {
                assertThat(ready.get(READY.toSeconds(), TimeUnit.SECONDS))
                        .as(said.toString())
                        .isTrue();
            } catch (TimeoutException e) {
                throw new AssertionError("Not ready: " + said, e);
            }
        }

        /** Processes of this installation, also those that went on under another parent. */
        private List<String> of(Path data) {
            return ProcessHandle.allProcesses()
                    .map(one -> one.info().commandLine().orElse(""))
                    .filter(line -> line.contains(data.toString()))
                    .toList();
        }
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
