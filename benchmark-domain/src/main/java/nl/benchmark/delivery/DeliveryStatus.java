package nl.benchmark.delivery;

/** Life of a delivery: RECEIVED, VALIDATING, then accepted or rejected; an accepted one may later be replaced or withdrawn. */
public enum DeliveryStatus {
    RECEIVED,
    VALIDATING,
    ACCEPTED,
    ACCEPTED_WITH_WARNINGS,
    REJECTED,
    REPLACED,
    WITHDRAWN;

    public boolean isAccepted() {
        return this == ACCEPTED || this == ACCEPTED_WITH_WARNINGS;
    }

    /** The answer is there; nothing is being worked on. */
    public boolean isFinished() {
        return this != RECEIVED && this != VALIDATING;
    }
}
