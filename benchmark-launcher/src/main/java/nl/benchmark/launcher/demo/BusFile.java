package nl.benchmark.launcher.demo;

import java.time.YearMonth;

/**
 * BUS files of an exact number of lines, for performance tests: a file of a month and, by {@link #next()}, of the months after
 * it with the same people. Of 70,000 lines, the size of Amsterdam, it is about 11 MB.
 */
public final class BusFile {

    private static final double BENEFITS_PER_LINE = 0.60;
    private static final int FEWEST_LINES = 200;

    private final int lines;
    private final Simulation simulation;

    /**
     * @param municipality CBS code, GM0363; any, also one outside the demonstration set
     * @param first month of the first file
     * @param lines lines below the header, at least 200
     */
    public BusFile(String municipality, YearMonth first, int lines) {
        if (lines < FEWEST_LINES) {
            throw new IllegalArgumentException("At least " + FEWEST_LINES + " lines, not " + lines);
        }
        double trend = NationalTrend.benefits(first) / NationalTrend.benefits(YearMonth.of(2025, 12));
        this.lines = lines;
        this.simulation = new Simulation(municipality, lines * BENEFITS_PER_LINE / trend, first);
    }

    /** Month of the file. */
    public YearMonth month() {
        return simulation.month();
    }

    /** The file of the month, the same each time it is asked. */
    public byte[] toBytes() {
        return simulation.file(lines);
    }

    /** Goes to the next month. */
    public void next() {
        simulation.next();
    }
}
