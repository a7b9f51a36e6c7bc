package nl.benchmark.indicator;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The measures that formulas may name, with their dimensions and known categories, and the place of each series
 * (measure, dimension, category) in a {@link MeasureStore}. Immutable; one per application.
 */
public final class MeasureCatalogue {

    /** Shared, since it is read from resources and never changes while the application runs. */
    private static final class WerkInkomen {
        private static final MeasureCatalogue INSTANCE = read();
    }

    private final Map<String, MeasureDefinition> measures;
    private final Map<SeriesKey, Integer> monthly = new HashMap<>();
    private final Map<SeriesKey, Integer> yearly = new HashMap<>();

    /** No series. */
    static final int NONE = -1;

    private record SeriesKey(String measure, String dimension, String category) {}

    public MeasureCatalogue(Collection<MeasureDefinition> definitions) {
        measures = new LinkedHashMap<>();
        for (MeasureDefinition measure : definitions) {
            measures.put(measure.code(), measure);
            Map<SeriesKey, Integer> series = series(measure.periodicity());
            series.put(new SeriesKey(measure.code(), null, null), series.size());
            for (Dimension dimension : measure.dimensions()) {
                for (String category : dimension.rows()) {
                    series.put(new SeriesKey(measure.code(), dimension.code(), category), series.size());
                }
            }
        }
    }

    /** The measures of the deliveries and the yearly figures of Werk &amp; Inkomen. */
    public static MeasureCatalogue werkInkomen() {
        return WerkInkomen.INSTANCE;
    }

    public Optional<MeasureDefinition> find(String code) {
        return Optional.ofNullable(measures.get(code));
    }

    public Collection<MeasureDefinition> measures() {
        return measures.values();
    }

    /** Whether a value of this measure, dimension and category (both null for the total) can be stored. */
    public boolean knows(String measure, String dimension, String category) {
        SeriesKey key = new SeriesKey(measure, dimension, category);
        return monthly.containsKey(key) || yearly.containsKey(key);
    }

    /** Number of series with monthly values; what a store holds per organisation and month. */
    public int monthlySeries() {
        return monthly.size();
    }

    int yearlySeries() {
        return yearly.size();
    }

    /** The place of a series among those of its periodicity. Refuses with IllegalArgumentException what is none. */
    int series(Periodicity periodicity, String measure, String dimension, String category) {
        int series = findSeries(periodicity, measure, dimension, category);
        if (series == NONE) {
            throw new IllegalArgumentException(
                    "no %s series %s %s %s".formatted(periodicity, measure, dimension, category));
        }
        return series;
    }

    /** The same, or {@link #NONE}. */
    int findSeries(Periodicity periodicity, String measure, String dimension, String category) {
        return series(periodicity).getOrDefault(new SeriesKey(measure, dimension, category), NONE);
    }

    /**
     * Where a category counts that is none of the dimension's, such as a code that a newer layout of deliveries added: as
     * {@link Dimension#UNKNOWN}; of a dimension of two, what is known of it stays. Refuses like {@link #series} what has no such
     * row, and the total.
     */
    int unknownSeries(Periodicity periodicity, String measure, String dimension, String category) {
        String[] parts = category == null ? new String[0] : category.split(";", -1);
        for (int i = parts.length - 1; i >= 0; i--) {
            String known = parts[i];
            parts[i] = Dimension.UNKNOWN;
            int series = findSeries(periodicity, measure, dimension, String.join(";", parts));
            if (series != NONE) {
                return series;
            }
            parts[i] = known;
        }
        Arrays.fill(parts, Dimension.UNKNOWN);
        int series = findSeries(periodicity, measure, dimension, String.join(";", parts));
        return series == NONE ? series(periodicity, measure, dimension, category) : series;
    }

    private Map<SeriesKey, Integer> series(Periodicity periodicity) {
        return periodicity == Periodicity.YEAR ? yearly : monthly;
    }

    private static MeasureCatalogue read() {
        Map<String, List<Dimension>> dimensions = new HashMap<>();
        for (NamedCsvRecord row : CsvResource.read("measure-dimensions-wi.csv")) {
            dimensions
                    .computeIfAbsent(row.getField("measure"), measure -> new ArrayList<>())
                    .add(dimension(row));
        }
        return new MeasureCatalogue(CsvResource.read("measures-wi.csv").stream()
                .map(row -> new MeasureDefinition(
                        row.getField("measure"),
                        Periodicity.valueOf(row.getField("periodicity")),
                        Source.valueOf(row.getField("source")),
                        CsvResource.textOrNull(row, "protectingCount"),
                        CsvResource.textOrNull(row, "hidesWith"),
                        Integer.parseInt(row.getField("monthsBefore")),
                        CsvResource.yes(row, "carriedForward"),
                        dimensions.getOrDefault(row.getField("measure"), List.of())))
                .toList());
    }

    private static Dimension dimension(NamedCsvRecord row) {
        String[] within = row.getField("within").split("=");
        String[] parts = row.getField("parts").split("=");
        return new Dimension(
                row.getField("dimension"),
                list(row.getField("categories")),
                parts.length == 2 ? Map.of(parts[0], list(parts[1])) : Map.of(),
                within.length == 2 ? within[0] : null,
                within.length == 2 ? within[1] : null);
    }

    private static List<String> list(String text) {
        return Arrays.asList(text.split(","));
    }
}
