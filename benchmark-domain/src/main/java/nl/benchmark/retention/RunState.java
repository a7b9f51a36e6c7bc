package nl.benchmark.retention;

/** The life of a run. */
public enum RunState {
    /** The dry run is there; somebody else has to approve it. */
    PROPOSED,
    /** Approved: the job does it, and takes it up again after a crash. */
    RUNNING,
    /** Everything is erased that was not held; certificates are there. */
    DONE,
    /** Withdrawn before it was approved. */
    WITHDRAWN
}
