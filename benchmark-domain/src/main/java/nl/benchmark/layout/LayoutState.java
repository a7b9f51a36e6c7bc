package nl.benchmark.layout;

/** Where a layout stands that a content expert wrote. The names stand in a table: never rename one. */
public enum LayoutState {
    /** Not put forward yet: it is tried first. */
    WRITTEN,
    /** Waits for a second person. */
    PROPOSED,
    /** Reads deliveries of its first month and later. */
    APPROVED,
    REFUSED,
    /** Taken back by whoever wrote it. */
    WITHDRAWN
}
