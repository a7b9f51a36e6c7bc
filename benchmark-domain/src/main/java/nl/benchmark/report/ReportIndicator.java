package nl.benchmark.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One indicator in a report: what it is, its figures, and the sentence about them.
 *
 * @param code as in the catalogue, for example {@code WI-VOL-01}
 * @param name in the language of the report
 * @param decimals for display only; figures come in and go into the charts unrounded
 * @param definition in the language of the report; may be empty
 * @param development null when only the breakdown has a meaning (a distribution that adds up to 100%)
 * @param breakdown null when the indicator has none
 * @param groups the comparison groups in the report's period, the chosen one first; may be empty
 * @param sentence frozen with the report, or null to have it made from the figures
 */
public record ReportIndicator(
        String code,
        String name,
        ReportUnit unit,
        int decimals,
        ReportMoment moment,
        String definition,
        ReportDevelopment development,
        ReportBreakdown breakdown,
        List<ReportGroup> groups,
        String sentence) {

    public ReportIndicator {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(moment, "moment");
        Objects.requireNonNull(definition, "definition");
        groups = List.copyOf(groups);
        if (development == null && breakdown == null) {
            throw new IllegalArgumentException(code + " has neither a development nor a breakdown");
        }
    }

    Optional<ReportDevelopment> developmentIfAny() {
        return Optional.ofNullable(development);
    }

    Optional<ReportBreakdown> breakdownIfAny() {
        return Optional.ofNullable(breakdown);
    }

    boolean isIndex() {
        return development != null && development.index();
    }

    ReportPeriod lastPeriod() {
        return development != null ? development.last() : breakdown.period();
    }
}
