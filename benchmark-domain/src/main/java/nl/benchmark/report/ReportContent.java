package nl.benchmark.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * All that stands in a report, frozen (REP-4): the same content gives the same document.
 *
 * @param title "Maandrapport Basis maart 2025"
 * @param createdAt the moment of the snapshot; shown in Europe/Amsterdam
 * @param id by which the figures can be checked on the platform (REP-4)
 * @param generatedData whether the figures are made up for a demonstration; the document then says so on every page
 */
public record ReportContent(
        String title,
        String organisationName,
        String benchmarkName,
        ReportPeriod period,
        Instant createdAt,
        String id,
        ReportLanguage language,
        boolean generatedData,
        List<ReportChapter> chapters) {

    public ReportContent {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(organisationName, "organisationName");
        Objects.requireNonNull(benchmarkName, "benchmarkName");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(language, "language");
        chapters = List.copyOf(chapters);
    }
}
