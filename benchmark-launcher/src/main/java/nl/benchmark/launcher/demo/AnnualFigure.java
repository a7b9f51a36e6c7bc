package nl.benchmark.launcher.demo;

import java.time.Year;

/**
 * A yearly figure for the import WI-ANNUAL.
 *
 * @param organisation CBS code
 * @param measure BUIG_BUDGET, BUIG_NET_EXPENDITURE, WSW_PERSONS, WW_ENDED_MAX or WW_TO_BENEFIT
 * @param value whole euros, or persons, or benefits
 * @param status D definite, V provisional
 */
public record AnnualFigure(String organisation, Year year, String measure, long value, String status) {

    static final String HEADER = "organisation;year;measure;value;status";

    /** As a line of the import file. */
    public String line() {
        return organisation + ";" + year + ";" + measure + ";" + value + ";" + status;
    }
}
