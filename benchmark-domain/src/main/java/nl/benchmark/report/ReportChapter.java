package nl.benchmark.report;

import java.util.List;
import java.util.Objects;

/**
 * A theme of the benchmark as a chapter of the report.
 *
 * @param code stable, unique in the report: {@code ACH}, {@code VOL}
 * @param title in the language of the report
 */
public record ReportChapter(String code, String title, List<ReportIndicator> indicators) {

    public ReportChapter {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        indicators = List.copyOf(indicators);
    }
}
