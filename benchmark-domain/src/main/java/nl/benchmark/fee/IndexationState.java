package nl.benchmark.fee;

/** Where a proposal for indexation stands. */
public enum IndexationState {
    /** Waits for somebody else. */
    PROPOSED,
    /** The tariffs of its year follow from it. */
    APPROVED,
    /** By somebody else, with a reason. */
    REFUSED,
    /** By whoever proposed it, or another. */
    WITHDRAWN
}
