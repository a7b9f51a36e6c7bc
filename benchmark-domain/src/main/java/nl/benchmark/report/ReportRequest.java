package nl.benchmark.report;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;

/**
 * What a participant asks for (REP-1, REP-2). Empty lists and a title that is null make the standard report: all
 * chapters, the usual groups, the usual title.
 *
 * @param organisation CBS code, {@code GM0363}
 * @param benchmark {@code WI}
 * @param period the newest month in the report
 * @param chapters codes of themes, {@code VOL}; shown in the order of the catalogue
 * @param groups codes of areas, {@code NL00}; the sentences mention the first
 * @param title 1 to 120 characters, or null
 * @param language {@code nl} or {@code en}; null is that of the account
 */
public record ReportRequest(
        String organisation,
        String benchmark,
        YearMonth period,
        List<String> chapters,
        List<String> groups,
        String title,
        String language)
        implements Serializable {

    public ReportRequest {
        chapters = List.copyOf(chapters);
        groups = List.copyOf(groups);
        title = title == null ? null : title.strip();
    }

    /** The monthly report as everybody gets it. */
    public static ReportRequest standard(String organisation, YearMonth period, String language) {
        return new ReportRequest(organisation, "WI", period, List.of(), List.of(), null, language);
    }
}
