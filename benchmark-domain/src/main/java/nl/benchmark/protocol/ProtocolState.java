package nl.benchmark.protocol;

/** Where an edition stands. The names stand in tables: never rename one. */
public enum ProtocolState {
    /** Waits for another administrator. */
    PROPOSED,
    /** Holds from its first day on. */
    APPROVED,
    REFUSED,
    /** By whoever wrote it. */
    WITHDRAWN
}
