package nl.benchmark.report;

/** How far a report is; the names are those of the API. */
public enum ReportState {
    /** Waits for a worker. */
    REQUESTED,
    RUNNING,
    /** Can be downloaded; never changes any more (REP-4). */
    READY,
    /** Could not be made, after several attempts. */
    FAILED;

    /** Whether nothing will happen to it any more. */
    public boolean isFinished() {
        return this == READY || this == FAILED;
    }
}
