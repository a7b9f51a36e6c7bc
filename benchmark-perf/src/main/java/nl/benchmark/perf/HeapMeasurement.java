package nl.benchmark.perf;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import nl.benchmark.launcher.ApplicationServer;

/** What the server's heap holds after a full collection, asked of the process itself with jcmd. */
final class HeapMeasurement {

    /** The heap of one piece, or its parts under the parallel collector; metaspace is no heap. */
    private static final Pattern USED =
            Pattern.compile("(?:garbage-first heap|PSYoungGen|ParOldGen)\\s+total \\d+K, used (\\d+)K");

    private HeapMeasurement() {}

    /** Live heap of the running server, MiB. */
    static long liveMebibytes(ApplicationServer server) throws IOException, InterruptedException {
        Jcmd.ask(server, "GC.run");
        List<Long> parts = USED.matcher(Jcmd.ask(server, "GC.heap_info"))
                .results()
                .map(part -> Long.valueOf(part.group(1)))
                .toList();
        if (parts.isEmpty()) {
            throw new IOException("jcmd told no heap");
        }
        return parts.stream().mapToLong(Long::longValue).sum() >> 10;
    }
}
