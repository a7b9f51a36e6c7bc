package nl.benchmark.external;

import java.time.Year;
import nl.benchmark.indicator.MeasureValue;

/**
 * A yearly figure of a municipality as it stands in a file.
 *
 * @param organisation CBS code, {@code GM0363}
 * @param value a count or whole euros
 * @param provisional status V; otherwise D, definite
 * @param line physical line in the file, from 1
 */
public record AnnualFigure(String organisation, Year year, String measure, long value, boolean provisional, int line) {

    /** As it is stored. */
    public MeasureValue measureValue() {
        return MeasureValue.yearly(measure, year, value, provisional);
    }
}
