package nl.benchmark.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.benchmark.launcher.FreePort;
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
    private static final Duration STOPPED = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private Script script;

    /** What a command said and how it ended. */
    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void project() throws IOException {
        script = Script.in(folder.resolve("project"));
    }

    /** Before the folder is emptied: what links lead to stays. */
    @AfterEach
    void removeLinks() throws IOException {
        script.removeLinks();
    }

    private ProcessBuilder command(String... arguments) {
        return script.command(arguments);
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
        ProcessBuilder builder = firstAdministrator("https://benchmark.invalid/");
        builder.environment().remove("BENCHMARK_DB_MIGRATION_PASSWORD");

        assertRefused(run(builder), "BENCHMARK_DB_MIGRATION_PASSWORD");
    }

    /** The link of its invitation would go in clear; and a database that does not answer is told in a line. */
    @Test
    void theFirstAdministratorIsNotMadeOverHttpNorWithoutADatabase() throws IOException, InterruptedException {
        assertRefused(run(firstAdministrator("http://benchmark.invalid/")), "--public-url", "https://");
        assertThat(run(firstAdministrator("https://benchmark.invalid/")).err())
                .contains("the database cannot be reached")
                .doesNotContain("\tat ");
    }

    private ProcessBuilder firstAdministrator(String publicAddress) {
        ProcessBuilder builder = command(
                "admin",
                "create",
                "--url",
                "jdbc:postgresql://127.0.0.1:1/benchmark",
                "--public-url",
                publicAddress,
                "--email",
                "eerste@voorbeeld.invalid",
                "--name",
                "Eerste");
        builder.environment().put("BENCHMARK_DB_MIGRATION_PASSWORD", "geheim");
        return builder;
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
                    Integer.toString(FreePort.find()),
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
                Ended ended =
                        run(command("demo", "--port", Integer.toString(FreePort.find()), "--data", disk.toString()));

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
            ProcessBuilder builder = command("demo", "--port", Integer.toString(FreePort.find()));
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
                script.link(tools.resolve(tool), found);
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
            int port = FreePort.find();
            Path data = folder.resolve("data");
            Process process = script.demonstration(
                            "demo", "--no-deliveries", "--port", Integer.toString(port), "--data", data.toString())
                    .start();
            List<ProcessHandle> started;
            try {
                Script.awaitReady(process);
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
