package nl.benchmark.indicator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How the measures of a type of delivery are counted, as data: {@code measures-srg.sql} is one query over the facts of
 * delivery {@code :delivery} of month {@code :period} (its first day; {@code :ultimo} its last). It yields rows {@code
 * measure, dimension, category, value}; the total has an empty dimension and category and is there also when it is 0.
 */
public final class MeasureSql {

    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    private MeasureSql() {}

    /** @param type official name of the type of delivery */
    public static String of(String type) {
        return TEXTS.computeIfAbsent(type, MeasureSql::read);
    }

    /** Codes of the measures that a delivery of this type is the source of. */
    public static List<String> measures(String type) {
        return MeasureCatalogue.werkInkomen().measures().stream()
                .filter(measure -> measure.source().name().equals(type))
                .map(MeasureDefinition::code)
                .toList();
    }

    private static String read(String type) {
        String name = "measures-" + type.toLowerCase(Locale.ROOT) + ".sql";
        try (InputStream in = MeasureSql.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
