package nl.benchmark.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.benchmark.launcher.ApplicationServer;
import nl.benchmark.launcher.FreePort;

/** A server that should not start: started beside another, on the same database, until it has ended. */
record RefusedServer(ApplicationServer server, Path folder) implements AutoCloseable {

    static RefusedServer start(Map<String, String> environment) throws IOException {
        Path folder = Files.createTempDirectory(RunningPlatform.target(), "refused");
        return new RefusedServer(
                ApplicationServer.start(
                        RunningPlatform.home(),
                        folder,
                        FreePort.find(),
                        List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"),
                        environment),
                folder);
    }

    int exitCode(Duration within) throws Exception {
        try {
            return CompletableFuture.supplyAsync(this::ended).get(within.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("It still runs: " + log(), e);
        }
    }

    private int ended() {
        try {
            return server.exitCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("log/console.log"));
    }

    @Override
    public void close() throws InterruptedException {
        if (server.isAlive()) {
            server.kill();
        }
    }
}
