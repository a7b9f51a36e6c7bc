package nl.benchmark.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The provisioned server as a process of its own, on the loopback address. Its base folder is a copy, so that the build stays clean. */
public final class ApplicationServer implements AutoCloseable {

    private final Process process;
    private final URI address;
    private final Path log;

    private ApplicationServer(Process process, URI address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
    }

    /**
     * Starts it, with plain HTTP; {@link #awaitReady} tells when it answers.
     *
     * @param home the provisioned server
     * @param base folder for configuration, deployment and logs of this run
     * @param environment what the server reads its configuration from
     */
    public static ApplicationServer start(
            Path home, Path base, int port, List<String> javaOptions, Map<String, String> environment)
            throws IOException {
        return start(home, base, port, false, javaOptions, environment);
    }

    /** Starts it; with TLS the environment says where the certificate is, and nothing listens to plain HTTP. */
    static ApplicationServer start(
            Path home, Path base, int port, boolean tls, List<String> javaOptions, Map<String, String> environment)
            throws IOException {
        Folders.replace(home.resolve("standalone/configuration"), base.resolve("configuration"));
        Folders.replace(home.resolve("standalone/deployments"), base.resolve("deployments"));
        Files.deleteIfExists(base.resolve("deployments/benchmark.ear.deployed"));
        Files.createDirectories(base.resolve("log"));
        Path log = base.resolve("log/console.log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=Europe/Amsterdam",
                "-Djava.net.preferIPv4Stack=true",
                "-Djboss.modules.system.pkgs=org.jboss.byteman",
                "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
                "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
                "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
                "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
                "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
                "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
                "--add-opens=java.base/java.io=ALL-UNNAMED",
                "--add-opens=java.base/java.net=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.management/javax.management=ALL-UNNAMED",
                "--add-opens=java.naming/javax.naming=ALL-UNNAMED",
                "-Djava.security.manager=allow",
                "-Djava.awt.headless=true"));
        command.addAll(javaOptions);
        command.addAll(List.of(
                "-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"),
                "-Dlogging.configuration="
                        + base.resolve("configuration/logging.properties").toUri(),
                "-jar",
                home.resolve("jboss-modules.jar").toString(),
                "-mp",
                home.resolve("modules").toString(),
                "org.jboss.as.standalone",
                "-Djboss.home.dir=" + home,
                "-Djboss.server.base.dir=" + base,
                "-b=127.0.0.1",
                "-bmanagement=127.0.0.1",
                (tls ? "-Djboss.https.port=" : "-Djboss.http.port=") + port,
                "-Djboss.management.http.port=" + FreePort.find()));
        if (tls) {
            command.add("--yaml=" + base.resolve("configuration/https.yml"));
        }
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new ApplicationServer(builder.start(), address(port, tls), log);
    }

    private String firstError() throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("ERROR"))
                    .map(line -> line.substring(line.indexOf("ERROR")))
                    .findFirst()
                    .orElse("it does not say why");
        }
    }

    static URI address(int port, boolean tls) {
        return URI.create((tls ? "https" : "http") + "://127.0.0.1:" + port + "/");
    }

    /** Waits until the application answers. Throws when the process ends first or the time is over; the log says why. */
    public void awaitReady(Duration timeout) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest ready = HttpRequest.newBuilder(address.resolve("api/v1/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + timeout.toNanos();
        while (System.nanoTime() < end) {
            if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                throw new IOException("The server stopped while it started: " + firstError() + "; its log is " + log);
            }
            try {
                if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // nothing listens yet
            }
        }
        throw new IOException(
                "The server did not answer within " + timeout.toSeconds() + " seconds; its log is " + log);
    }

    public URI address() {
        return address;
    }

    public long pid() {
        return process.pid();
    }

    /** How it ended; waits for that. */
    public int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** As a crash would: no chance to finish anything. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to stop and waits; after half a minute it is ended. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
