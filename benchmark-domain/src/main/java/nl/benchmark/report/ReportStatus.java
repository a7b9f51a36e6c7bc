package nl.benchmark.report;

/** What a figure is. The names are those of the API ({@code GET /values}); each but {@link #FINAL} has its own mark. */
public enum ReportStatus {
    FINAL,
    PROVISIONAL,
    SUPPRESSED,
    MISSING,
    NOT_APPLICABLE;

    /** Whether a figure with this status has a number. */
    public boolean hasNumber() {
        return this == FINAL || this == PROVISIONAL;
    }
}
