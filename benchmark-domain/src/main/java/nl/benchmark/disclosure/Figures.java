package nl.benchmark.disclosure;

import java.util.List;
import nl.benchmark.comparison.Comparison;
import nl.benchmark.indicator.Catalogue;
import nl.benchmark.indicator.DeliveryCalendar;
import nl.benchmark.indicator.Explanation;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.MeasureStore;
import nl.benchmark.indicator.Period;

/**
 * The only way to figures: every value, group, comparison and explanation passes the disclosure gate for its viewer
 * (SDC-0). Cheap to make: one per snapshot of measures; safe to share between threads.
 */
public final class Figures {

    public Figures(MeasureStore store, Catalogue catalogue, BenchmarkMembers members, DeliveryCalendar calendar) {
        this(store, catalogue, members, calendar, new DisclosureGate());
    }

    public Figures(
            MeasureStore store,
            Catalogue catalogue,
            BenchmarkMembers members,
            DeliveryCalendar calendar,
            DisclosureGate gate) {}

    /**
     * Figures of organisations, per organisation and period: the total (category null) and, with breakdown, all
     * known categories in display order. A period without value is one total with status MISSING.
     *
     * @param to inclusive
     */
    public List<Figure> values(
            IndicatorDefinition indicator,
            List<String> organisations,
            Period from,
            Period to,
            boolean breakdown,
            Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    /** The same of groups: Σ numerators ÷ Σ denominators × factor over the members with both. */
    public List<Figure> groupValues(
            IndicatorDefinition indicator,
            List<String> groups,
            Period from,
            Period to,
            boolean breakdown,
            Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    /**
     * One organisation beside groups and other organisations (CMP-1 to CMP-3). With organisations there is also a
     * last group {@link Comparison#SELECTION} of exactly those.
     */
    public Comparison compare(
            IndicatorDefinition indicator,
            String own,
            Period period,
            List<String> groups,
            List<String> organisations,
            boolean breakdown,
            Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    /** How the total of an organisation came about (IND-3); without numbers when it is hidden to the viewer. */
    public Explanation explain(IndicatorDefinition indicator, String organisation, Period period, Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    /** A total beside others as an index, first period = 100, over the members with a value in every period. */
    public List<IndexSeries> index(
            IndicatorDefinition indicator, List<String> groups, Period from, Period to, Viewer viewer) {
        throw new UnsupportedOperationException();
    }
}
