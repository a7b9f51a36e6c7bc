package nl.benchmark.indicator;

import java.time.YearMonth;

/**
 * A file of one month that was taken out of the benchmark: what is made of it counts for its own organisation only, also what
 * later months are made of together with it, such as inflow. Source: DEL-6.
 */
public record LeftOut(Source file, YearMonth month) {

    /** Whether the value is made of this file, alone or with others. */
    boolean touches(MeasureCatalogue catalogue, MeasureValue value) {
        if (value.period().isYear()) {
            return false;
        }
        MeasureDefinition measure = catalogue.find(value.measure()).orElseThrow();
        YearMonth last = value.period().yearMonth();
        return measure.source() == file
                && !month.isAfter(last)
                && !month.isBefore(last.minusMonths(measure.monthsBefore()));
    }
}
