package nl.benchmark.layout;

/** How far the trial of a layout on one file is. The names stand in a table: never rename one. */
public enum LayoutTrialState {
    WAITING,
    DONE,
    /** The source file is not kept any more. */
    GONE,
    FAILED
}
