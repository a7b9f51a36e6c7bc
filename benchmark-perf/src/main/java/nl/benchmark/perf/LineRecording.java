package nl.benchmark.perf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.consumer.RecordingFile;
import nl.benchmark.launcher.ApplicationServer;

/** What lines of the access log cost in the running server: its own events, from the end of the work until the disk has the line. */
final class LineRecording {

    private static final String EVENT = "nl.benchmark.AuditLine";
    private static final String NAME = "lines";

    private final ApplicationServer server;

    LineRecording(ApplicationServer server) {
        this.server = server;
    }

    void start() throws IOException, InterruptedException {
        Jcmd.ask(
                server,
                "JFR.start",
                "name=" + NAME,
                "settings=none",
                EVENT + "#enabled=true",
                EVENT + "#threshold=0ms");
    }

    /** Milliseconds of each line since {@link #start}, in no order. */
    List<Double> stop() throws IOException, InterruptedException {
        Path file = Files.createTempFile(NAME, ".jfr");
        try {
            Jcmd.ask(server, "JFR.stop", "name=" + NAME, "filename=" + file);
            return RecordingFile.readAllEvents(file).stream()
                    .filter(event -> EVENT.equals(event.getEventType().getName()))
                    .map(event -> event.getDuration().toNanos() / 1e6)
                    .toList();
        } finally {
            Files.delete(file);
        }
    }
}
