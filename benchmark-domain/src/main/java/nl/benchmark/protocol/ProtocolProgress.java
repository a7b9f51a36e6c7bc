package nl.benchmark.protocol;

/** How far a participant is with an edition; it holds for the participant anyway, by taking part. */
public enum ProtocolProgress {
    NOT_READ,
    /** Opened by a contact person, and not accepted. */
    READ,
    ACCEPTED
}
