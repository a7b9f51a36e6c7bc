package nl.benchmark.indicator;

import java.time.Year;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All measures in force at one moment, in memory: organisation × series × period. Immutable and safe to share between
 * threads; an accepted delivery makes a new store in which only that organisation is new. Nobody reads values from it
 * but the disclosure gate.
 */
public final class MeasureStore {

    private final MeasureCatalogue catalogue;
    private final Map<String, OrganisationMeasures> organisations;
    /** Of organisations of which something was taken out of the benchmark: with what was taken out (DEL-6). */
    private final Map<String, OrganisationMeasures> complete;
    /** By series; asked for each row of a table, and the same for all of them. */
    private final Map<Integer, Integer> lastPublishedYears = new ConcurrentHashMap<>();

    private MeasureStore(
            MeasureCatalogue catalogue,
            Map<String, OrganisationMeasures> organisations,
            Map<String, OrganisationMeasures> complete) {
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.complete = complete;
    }

    public static Builder builder(MeasureCatalogue catalogue) {
        return new Builder(catalogue);
    }

    public static MeasureStore empty(MeasureCatalogue catalogue) {
        return new MeasureStore(catalogue, Map.of(), Map.of());
    }

    public MeasureCatalogue catalogue() {
        return catalogue;
    }

    /** Codes of the organisations with at least one value. */
    public Set<String> organisations() {
        return Collections.unmodifiableSet(organisations.keySet());
    }

    /**
     * A store in which this organisation has exactly these values; all others are shared with this one. A category that the
     * catalogue does not know, such as a code that a newer layout of deliveries added, counts as {@link Dimension#UNKNOWN}.
     *
     * @throws IllegalArgumentException for a series the catalogue does not know, see {@link MeasureCatalogue#knows}
     */
    public MeasureStore with(String organisation, Collection<MeasureValue> values) {
        return with(organisation, values, Set.of());
    }

    /**
     * The same, of an organisation of which files were taken out of the benchmark: what is made of them counts for itself
     * only. Source: DEL-6.
     */
    public MeasureStore with(String organisation, Collection<MeasureValue> values, Set<LeftOut> leftOut) {
        Map<String, OrganisationMeasures> changed = new HashMap<>(organisations);
        Map<String, OrganisationMeasures> whole = new HashMap<>(complete);
        OrganisationMeasures all = measures(values);
        if (leftOut.isEmpty()) {
            changed.put(organisation, all);
            whole.remove(organisation);
        } else {
            changed.put(
                    organisation,
                    measures(values.stream()
                            .filter(value -> leftOut.stream().noneMatch(file -> file.touches(catalogue, value)))
                            .toList()));
            whole.put(organisation, all);
        }
        return new MeasureStore(catalogue, changed, whole);
    }

    private OrganisationMeasures measures(Collection<MeasureValue> values) {
        OrganisationMeasures.Builder builder = new OrganisationMeasures.Builder(catalogue);
        values.forEach(builder::put);
        return builder.build();
    }

    /** A store without the organisation, as if it had never delivered. */
    public MeasureStore without(String organisation) {
        Map<String, OrganisationMeasures> changed = new HashMap<>(organisations);
        changed.remove(organisation);
        Map<String, OrganisationMeasures> whole = new HashMap<>(complete);
        whole.remove(organisation);
        return new MeasureStore(catalogue, changed, whole);
    }

    /** What counts in the benchmark; null when the organisation has no values. */
    OrganisationMeasures measures(String organisation) {
        return organisations.get(organisation);
    }

    /** With what was taken out of the benchmark, for itself; null when the organisation has no values. */
    OrganisationMeasures complete(String organisation) {
        OrganisationMeasures whole = complete.get(organisation);
        return whole == null ? organisations.get(organisation) : whole;
    }

    /** The last year for which anybody has a value of the series: until then it is published. */
    int lastPublishedYear(int yearlySeries) {
        return lastPublishedYears.computeIfAbsent(yearlySeries, this::lastYearOfAnybody);
    }

    private int lastYearOfAnybody(int yearlySeries) {
        int last = Integer.MIN_VALUE;
        for (OrganisationMeasures measures : organisations.values()) {
            last = Math.max(last, measures.lastYear(yearlySeries));
        }
        return last;
    }

    /** Fills a store value by value, in any order; a second value of the same series and period replaces the first. */
    public static final class Builder {

        private final MeasureCatalogue catalogue;
        private final Map<String, OrganisationMeasures.Builder> organisations = new HashMap<>();

        private Builder(MeasureCatalogue catalogue) {
            this.catalogue = catalogue;
        }

        /** @throws IllegalArgumentException for a series the catalogue does not know */
        public Builder put(String organisation, MeasureValue value) {
            organisation(organisation).put(value);
            return this;
        }

        /** Dimension and category are null for the total. */
        public Builder put(
                String organisation,
                String measure,
                String dimension,
                String category,
                YearMonth month,
                long value,
                boolean provisional) {
            return put(
                    organisation, new MeasureValue(measure, dimension, category, Period.of(month), value, provisional));
        }

        public Builder put(String organisation, String measure, Year year, long value, boolean provisional) {
            return put(organisation, MeasureValue.yearly(measure, year, value, provisional));
        }

        public MeasureStore build() {
            Map<String, OrganisationMeasures> built = new HashMap<>();
            organisations.forEach((code, builder) -> built.put(code, builder.build()));
            return new MeasureStore(catalogue, built, Map.of());
        }

        private OrganisationMeasures.Builder organisation(String code) {
            return organisations.computeIfAbsent(code, c -> new OrganisationMeasures.Builder(catalogue));
        }
    }
}
