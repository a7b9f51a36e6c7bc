package nl.benchmark.indicator;

import java.time.Year;
import java.time.YearMonth;

/**
 * One value in force of a measure of an organisation: a count or whole euros.
 *
 * @param dimension null for the total
 * @param category  null for the total
 */
public record MeasureValue(
        String measure, String dimension, String category, Period period, long value, boolean provisional) {

    public static MeasureValue total(String measure, YearMonth month, long value) {
        return new MeasureValue(measure, null, null, Period.of(month), value, false);
    }

    public static MeasureValue category(
            String measure, String dimension, String category, YearMonth month, long value) {
        return new MeasureValue(measure, dimension, category, Period.of(month), value, false);
    }

    public static MeasureValue yearly(String measure, Year year, long value, boolean provisional) {
        return new MeasureValue(measure, null, null, Period.of(year), value, provisional);
    }
}
