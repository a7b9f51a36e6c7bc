package nl.benchmark.perf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.benchmark.launcher.ApplicationServer;

/** What the server's heap holds after a full collection, asked of the process itself with jcmd. */
final class HeapMeasurement {

    private static final Pattern USED =
            Pattern.compile("(?:garbage-first heap|PSYoungGen|def new generation)?.*? used (\\d+)K");

    private HeapMeasurement() {}

    /** Live heap of the running server, MiB. */
    static long liveMebibytes(ApplicationServer server) throws IOException, InterruptedException {
        jcmd(server, "GC.run");
        Matcher heap = USED.matcher(jcmd(server, "GC.heap_info"));
        if (!heap.find()) {
            throw new IOException("jcmd told no heap");
        }
        return Long.parseLong(heap.group(1)) >> 10;
    }

    private static String jcmd(ApplicationServer server, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("jcmd", Long.toString(server.pid()), command)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
