package nl.benchmark.report;

import java.util.List;
import java.util.Objects;

/**
 * An indicator of one period by category, for example by scheme or reason of outflow.
 *
 * @param title what it is split by, as it follows the indicator's name: "naar regeling"
 * @param categories names as shown, in the order of the catalogue; no total
 * @param series one to seven; the own organisation, if present, first. Of a SUM indicator the own one only
 */
public record ReportBreakdown(String title, ReportPeriod period, List<String> categories, List<ReportSeries> series) {

    public ReportBreakdown {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(period, "period");
        categories = List.copyOf(categories);
        series = ReportSeries.checked(series, categories.size());
    }

    /** The indicator's name and what it is split by, once: not "Uitstroom naar reden naar reden". */
    String heading(ReportIndicator indicator) {
        return indicator.name().endsWith(title) ? indicator.name() : indicator.name() + " " + title;
    }

    /** Whether anybody has a figure in any category. */
    boolean hasNumbers() {
        return series.stream().flatMap(one -> one.values().stream()).anyMatch(ReportValue::hasNumber);
    }
}
