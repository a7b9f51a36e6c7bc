package nl.benchmark.catalogue.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.benchmark.catalogue.CatalogueEffect;
import nl.benchmark.disclosure.Figure;
import nl.benchmark.disclosure.Figures;
import nl.benchmark.disclosure.Viewer;
import nl.benchmark.disclosure.service.PublishedMeasures;
import nl.benchmark.indicator.Catalogue;
import nl.benchmark.indicator.IndicatorDefinition;
import nl.benchmark.indicator.Period;
import nl.benchmark.indicator.Periodicity;
import nl.benchmark.organisation.service.Register;

/** A version tried on the figures in force, behind the same gate: as staff see them (SDC-0). */
@ApplicationScoped
class CatalogueTrial {

    private static final String COUNTRY = "NL00";
    /** So that a month stands beside the same one a year before. */
    private static final int PERIODS = 13;
    /** As far back as a newest figure is looked for. */
    private static final int FARTHEST = 36;

    @Inject
    private PublishedMeasures measures;

    @Inject
    private Register register;

    @Inject
    private Clock clock;

    /** Refuses with {@code FormulaError} what cannot be computed. */
    CatalogueEffect effect(IndicatorDefinition tried) {
        Optional<IndicatorDefinition> inForce = measures.catalogue().find(tried.code());
        Figures before = measures.now();
        // over all periods, whatever its first day: a version of next year can be seen on the figures of this one
        IndicatorDefinition whole = tried.as(tried.version(), LocalDate.EPOCH, null, false);
        Figures after = measures.with(new Catalogue(measures.catalogue().measures(), List.of(whole)));
        Period last = newest(after, whole);
        List<String> members = measures.members(COUNTRY, last);
        List<CatalogueEffect.Row> rows = members(before, after, inForce, whole, members, last);
        return new CatalogueEffect(country(before, after, inForce, whole, last), rows, (int)
                rows.stream().filter(CatalogueEffect.Row::isChanged).count());
    }

    private Period newest(Figures after, IndicatorDefinition tried) {
        LocalDate today = LocalDate.now(clock);
        Period now = tried.periodicity() == Periodicity.YEAR
                ? Period.ofYear(today.getYear())
                : Period.of(YearMonth.from(today));
        List<Figure> values =
                after.groupValues(tried, List.of(COUNTRY), now.plus(-FARTHEST), now, false, Viewer.staff());
        for (int i = values.size() - 1; i >= 0; i--) {
            if (values.get(i).value() != null) {
                return values.get(i).period();
            }
        }
        return now.plus(-1);
    }

    private static List<CatalogueEffect.Row> country(
            Figures before,
            Figures after,
            Optional<IndicatorDefinition> inForce,
            IndicatorDefinition tried,
            Period last) {
        Period first = last.plus(1 - PERIODS);
        List<Figure> now = inForce.filter(one -> one.periodicity() == tried.periodicity())
                .map(one -> before.groupValues(one, List.of(COUNTRY), first, last, false, Viewer.staff()))
                .orElse(List.of());
        List<Figure> then = after.groupValues(tried, List.of(COUNTRY), first, last, false, Viewer.staff());
        List<CatalogueEffect.Row> rows = new ArrayList<>();
        for (int i = 0; i < then.size(); i++) {
            rows.add(new CatalogueEffect.Row(
                    COUNTRY,
                    then.get(i).period().toString(),
                    now.isEmpty() ? null : now.get(i).value(),
                    then.get(i).value()));
        }
        return rows;
    }

    private List<CatalogueEffect.Row> members(
            Figures before,
            Figures after,
            Optional<IndicatorDefinition> inForce,
            IndicatorDefinition tried,
            List<String> members,
            Period last) {
        Map<String, Double> now = new HashMap<>();
        inForce.filter(one -> one.periodicity() == tried.periodicity())
                .ifPresent(one -> before.values(one, members, last, last, false, Viewer.staff())
                        .forEach(figure -> now.put(figure.organisation(), figure.value())));
        return after.values(tried, members, last, last, false, Viewer.staff()).stream()
                .map(figure -> new CatalogueEffect.Row(
                        figure.organisation(),
                        register.geography().name(figure.organisation()),
                        now.get(figure.organisation()),
                        figure.value()))
                .sorted(Comparator.comparing((CatalogueEffect.Row row) ->
                                row.difference() == null ? -1.0 : Math.abs(row.difference()))
                        .reversed()
                        .thenComparing(CatalogueEffect.Row::what))
                .toList();
    }
}
