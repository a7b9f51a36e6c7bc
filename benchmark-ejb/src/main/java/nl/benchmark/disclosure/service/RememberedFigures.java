package nl.benchmark.disclosure.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import nl.benchmark.comparison.Comparison;
import nl.benchmark.disclosure.Figure;
import nl.benchmark.disclosure.Figures;
import nl.benchmark.disclosure.IndexSeries;
import nl.benchmark.disclosure.Viewer;
import nl.benchmark.indicator.Catalogue;
import nl.benchmark.indicator.Explanation;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.Period;

/**
 * Figures of one snapshot of measures with the answers that were given, each for its own viewer: a page is asked more
 * often than deliveries come in. Answers fall away with the snapshot, at midnight (a month closes on a date), and when
 * together they hold more than {@value #MOST_FIGURES} figures. Methods are those of {@link Figures}.
 */
public final class RememberedFigures {

    /** About ten megabytes. */
    static final long MOST_FIGURES = 100_000;

    private final Figures figures;
    private final Catalogue catalogue;
    private final Clock clock;
    private final Cache<Question, Object> answers = Caffeine.newBuilder()
            .maximumWeight(MOST_FIGURES)
            .weigher((Question question, Object answer) -> answer instanceof List<?> list ? 1 + list.size() : 10)
            .executor(Runnable::run)
            .build();

    private enum Kind {
        VALUES,
        GROUPS,
        INDEX,
        COMPARISON,
        EXPLANATION
    }

    /** All that an answer depends on besides the snapshot. */
    private record Question(
            Kind kind,
            IndicatorDefinition indicator,
            String organisation,
            List<String> groups,
            List<String> organisations,
            Period from,
            Period to,
            boolean breakdown,
            Viewer viewer,
            LocalDate day) {

        /** Of what differs most; asked before the compiler gets to the one that records have. */
        @Override
        public int hashCode() {
            int hash = 31 * kind.ordinal() + indicator.hashCode();
            hash = 31 * hash + (organisation == null ? 0 : organisation.hashCode());
            hash = 31 * hash + groups.hashCode();
            hash = 31 * hash + organisations.hashCode();
            return 31 * (31 * hash + from.hashCode()) + to.hashCode();
        }
    }

    RememberedFigures(Figures figures, Catalogue catalogue, Clock clock) {
        this.figures = figures;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** By which they are computed. */
    public Catalogue catalogue() {
        return catalogue;
    }

    public List<Figure> values(
            IndicatorDefinition indicator,
            List<String> organisations,
            Period from,
            Period to,
            boolean breakdown,
            Viewer viewer) {
        return answer(
                question(Kind.VALUES, indicator, null, List.of(), organisations, from, to, breakdown, viewer),
                () -> List.copyOf(figures.values(indicator, organisations, from, to, breakdown, viewer)));
    }

    public List<Figure> groupValues(
            IndicatorDefinition indicator,
            List<String> groups,
            Period from,
            Period to,
            boolean breakdown,
            Viewer viewer) {
        return answer(
                question(Kind.GROUPS, indicator, null, groups, List.of(), from, to, breakdown, viewer),
                () -> List.copyOf(figures.groupValues(indicator, groups, from, to, breakdown, viewer)));
    }

    public List<IndexSeries> index(
            IndicatorDefinition indicator, List<String> groups, Period from, Period to, Viewer viewer) {
        return answer(
                question(Kind.INDEX, indicator, null, groups, List.of(), from, to, false, viewer),
                () -> List.copyOf(figures.index(indicator, groups, from, to, viewer)));
    }

    public Comparison compare(
            IndicatorDefinition indicator,
            String organisation,
            Period period,
            List<String> groups,
            List<String> organisations,
            boolean breakdown,
            Viewer viewer) {
        return answer(
                question(
                        Kind.COMPARISON,
                        indicator,
                        organisation,
                        groups,
                        organisations,
                        period,
                        period,
                        breakdown,
                        viewer),
                () -> figures.compare(indicator, organisation, period, groups, organisations, breakdown, viewer));
    }

    public Explanation explain(IndicatorDefinition indicator, String organisation, Period period, Viewer viewer) {
        return answer(
                question(
                        Kind.EXPLANATION, indicator, organisation, List.of(), List.of(), period, period, false, viewer),
                () -> figures.explain(indicator, organisation, period, viewer));
    }

    /** Of one row of the breakdown; not remembered, for nobody asks it twice. */
    public Explanation explain(
            IndicatorDefinition indicator, String organisation, Period period, String category, Viewer viewer) {
        return category == null
                ? explain(indicator, organisation, period, viewer)
                : figures.explain(indicator, organisation, period, category, viewer);
    }

    private Question question(
            Kind kind,
            IndicatorDefinition indicator,
            String organisation,
            List<String> groups,
            List<String> organisations,
            Period from,
            Period to,
            boolean breakdown,
            Viewer viewer) {
        return new Question(
                kind,
                indicator,
                organisation,
                List.copyOf(groups),
                List.copyOf(organisations),
                from,
                to,
                breakdown,
                viewer,
                LocalDate.now(clock));
    }

    @SuppressWarnings("unchecked")
    private <T> T answer(Question question, Supplier<T> work) {
        return (T) answers.get(question, asked -> work.get());
    }
}
