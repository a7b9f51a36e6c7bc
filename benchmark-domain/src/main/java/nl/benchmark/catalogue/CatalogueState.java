package nl.benchmark.catalogue;

/** Where a version of an indicator stands that a content expert wrote. The names stand in a table: never rename one. */
public enum CatalogueState {
    /** Waits for a second person. */
    PROPOSED,
    /** In force from its first day on. */
    APPROVED,
    REFUSED,
    /** Taken back by whoever wrote it. */
    WITHDRAWN
}
