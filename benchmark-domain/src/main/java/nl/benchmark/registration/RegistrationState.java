package nl.benchmark.registration;

/** Where a registration stands. The names stand in tables: never rename one. */
public enum RegistrationState {
    /** Waits for an administrator. */
    SENT,
    /** The participation is there and the contact person has access. */
    ACCEPTED,
    /** By an administrator, with a reason. */
    REFUSED
}
