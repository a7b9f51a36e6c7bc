package nl.benchmark.delivery;

import java.util.List;

/** Findings as lines of a CSV file, the same for the API and for the button on the page. */
public final class FindingsCsv {

    public static final List<String> HEADER =
            List.of("line", "path", "field", "rule", "severity", "found", "expected", "messageNl", "messageEn");

    private FindingsCsv() {}

    public static List<String> cells(FindingRow row) {
        return List.of(
                row.line() == null ? "" : row.line().toString(),
                row.path(),
                row.field(),
                row.rule(),
                row.severity().name(),
                row.found(),
                row.expected(),
                row.messageNl(),
                row.messageEn());
    }
}
