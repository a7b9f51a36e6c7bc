package nl.benchmark.perf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * docs/performance.md: what the usual measurement writes, what that of the country writes, and what stands there by hand.
 * Each replaces its own part and leaves the others.
 */
final class PerformanceDocument {

    private static final String APART = "## Measured apart";

    private final Path path;

    PerformanceDocument(Path path) {
        this.path = path;
    }

    /** What the usual measurement found. */
    void replaceMeasured(LocalDate today, String report) throws IOException {
        String text = text();
        int rest = first(text.indexOf(CountryMeasurement.HEAD), text.indexOf(APART));
        Files.writeString(
                path,
                "# Performance\n\nMeasured on " + today + " by `./benchmark perf`, "
                        + Runtime.getRuntime().availableProcessors()
                        + " cores, Java " + Runtime.version().feature()
                        + ", PostgreSQL with fsync, synchronous_commit, WAL, row-level security and indexes as in production.\n\n"
                        + report
                        + (rest < 0 ? "" : "\n" + text.substring(rest)));
    }

    /** What was found of the country; it stands before what was measured apart. */
    void replaceCountry(String part) throws IOException {
        String text = text();
        int apart = text.indexOf(APART);
        String after = apart < 0 ? "" : text.substring(apart);
        int until = first(text.indexOf(CountryMeasurement.HEAD), apart);
        String before = until < 0 ? text : text.substring(0, until);
        Files.writeString(path, before.stripTrailing() + "\n\n" + part + after);
    }

    private static int first(int one, int other) {
        return one < 0 ? other : other < 0 ? one : Math.min(one, other);
    }

    private String text() throws IOException {
        return Files.exists(path) ? Files.readString(path) : "";
    }
}
