package nl.benchmark.external;

import static nl.benchmark.delivery.Severity.ERROR;
import static nl.benchmark.delivery.Severity.NOTE;
import static nl.benchmark.delivery.Severity.WARNING;

import nl.benchmark.delivery.Severity;

/** What a file of a source is tested against, with the ids that pages and the API use. */
public enum ImportCheck {
    /** A required column is missing or there twice. */
    ANN_001(ERROR, true),
    /** Not readable as text with separators. */
    ANN_002(ERROR, true),
    /** Empty: no row at all, or none that can be kept. */
    ANN_003(ERROR, true),
    /** More than 1 % of the rows rejected, and at least five. */
    ANN_004(ERROR, true),
    /** Unknown municipality, or one that did not exist on 1 January of the year. */
    ANN_005(ERROR, false),
    /** No year, or out of range. */
    ANN_006(ERROR, false),
    /** A measure that this source does not have. */
    ANN_007(ERROR, false),
    /** No whole number, or negative where that cannot be. */
    ANN_008(ERROR, false),
    /** A status other than V and D. */
    ANN_009(ERROR, false),
    /** The same municipality, year and measure twice; all of them are rejected, equal or not. */
    ANN_010(ERROR, false),
    /** Another number of fields than the header. */
    ANN_011(ERROR, false),
    /** A column that is not read. */
    ANN_012(NOTE, false),
    /** Rows of provinces, regions or the country: the platform adds up itself. */
    ANN_013(NOTE, false),
    /** The file was in ISO-8859-1 and was converted. */
    ANN_014(NOTE, false),
    /** There are more findings than are kept. */
    ANN_015(NOTE, false),
    /** A provisional figure where a definite one holds; it is not stored. */
    ANN_016(WARNING, false);

    private final Severity severity;
    private final boolean refusesFile;

    ImportCheck(Severity severity, boolean refusesFile) {
        this.severity = severity;
        this.refusesFile = refusesFile;
    }

    /** As in the format description: {@code ANN-008}. */
    public String id() {
        return name().replace('_', '-');
    }

    public static ImportCheck of(String id) {
        return valueOf(id.replace('-', '_'));
    }

    public Severity severity() {
        return severity;
    }

    /** Whether a finding of it refuses the file as a whole. */
    public boolean refusesFile() {
        return refusesFile;
    }
}
