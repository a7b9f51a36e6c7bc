package nl.benchmark.retention;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What falls due of one organisation.
 *
 * @param years of its term
 * @param deliveries that are kept
 * @param due of those, past their term today
 * @param thisYear due later this calendar year
 * @param nextYear due in the next one
 * @param held whether a hold is in force
 * @param oldest date of receipt of the oldest, Europe/Amsterdam
 */
public record OutlookRow(
        String organisation,
        int years,
        int deliveries,
        int due,
        int thisYear,
        int nextYear,
        boolean held,
        LocalDate oldest)
        implements Serializable {}
