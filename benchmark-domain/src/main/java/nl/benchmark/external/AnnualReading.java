package nl.benchmark.external;

import java.util.List;

/**
 * The outcome of reading a file of yearly figures.
 *
 * @param figures those of rows without an error; none when the file is refused
 * @param findings everything found
 * @param records rows below the header
 * @param rejectedRecords of those, the ones with an error
 */
public record AnnualReading(List<AnnualFigure> figures, ImportFindings findings, int records, int rejectedRecords) {

    public AnnualReading {
        figures = List.copyOf(figures);
    }

    /** Nothing of the file may be kept. */
    public boolean refused() {
        return findings.refuseFile();
    }
}
