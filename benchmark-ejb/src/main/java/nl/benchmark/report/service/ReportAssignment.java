package nl.benchmark.report.service;

import java.time.YearMonth;
import java.util.List;
import nl.benchmark.organisation.AreaKind;
import nl.benchmark.report.ReportLanguage;

/**
 * What the composer makes a report of, with everything chosen.
 *
 * @param reference by which the figures can be checked (REP-4)
 * @param organisation CBS code
 * @param deepening whether the participation includes the deepening module, whose indicators are then in the chapters too
 * @param chapters codes; at least one
 * @param groups at most {@link ReportComposer#MOST_GROUPS}; the sentences mention the first
 */
public record ReportAssignment(
        String reference,
        String organisation,
        String organisationName,
        String benchmark,
        boolean deepening,
        YearMonth period,
        String title,
        ReportLanguage language,
        List<String> chapters,
        List<Group> groups) {

    public ReportAssignment {
        chapters = List.copyOf(chapters);
        groups = List.copyOf(groups);
    }

    /** A comparison group. */
    public record Group(String code, AreaKind kind, String name) {}
}
