package nl.benchmark.report;

import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * A report as lists and the API show it, without the document itself.
 *
 * @param chapters codes, as they stand in the report
 * @param groups codes of areas, as they stand in the report
 * @param progress 0 to 100
 * @param finishedAt null while it is being made
 */
public record ReportRow(
        long id,
        String organisation,
        String organisationName,
        String benchmark,
        YearMonth period,
        String title,
        String language,
        List<String> chapters,
        List<String> groups,
        ReportState state,
        int progress,
        Instant requestedAt,
        Instant finishedAt)
        implements Serializable {

    private static final String NOT_IN_FILE_NAMES = "[\\p{Cntrl}\\\\/:*?\"<>|]+";

    public ReportRow {
        chapters = List.copyOf(chapters);
        groups = List.copyOf(groups);
    }

    public boolean isReady() {
        return state == ReportState.READY;
    }

    /** By which the figures can be checked (REP-4): {@code WI-2025-03-GM0363-1000}. */
    public String reference() {
        return benchmark + "-" + period + "-" + organisation + "-" + id;
    }

    /** Name of the document for whoever saves it: {@code Maandrapport maart 2025 – Amsterdam.docx}. */
    public String fileName() {
        return (title + " – " + organisationName)
                        .replaceAll(NOT_IN_FILE_NAMES, " ")
                        .strip() + ".docx";
    }
}
