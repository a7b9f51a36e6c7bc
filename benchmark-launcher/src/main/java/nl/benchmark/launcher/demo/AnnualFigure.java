package nl.benchmark.launcher.demo;

import java.time.Year;

/**
 * A yearly figure for the import WI-ANNUAL.
 *
 * @param organisation CBS code
 * @param measure BUIG_BUDGET or BUIG_NET_EXPENDITURE
 * @param value whole euros
 * @param status D definite, V provisional
 */
public record AnnualFigure(String organisation, Year year, String measure, long value, String status) {

    static final String HEADER = "organisation;year;measure;value;status";

    /** As a line of the import file. */
    public String line() {
        return organisation + ";" + year + ";" + measure + ";" + value + ";" + status;
    }
}
