package nl.benchmark.delivery;

/** How a municipality stands with its delivery of one month, as calendar and matrix show it (DEL-1, DEL-3). */
public enum MonthState {
    /** In force, nothing to explain. */
    ACCEPTED,
    /** In force, with warnings or rejected records. */
    ACCEPTED_WITH_WARNINGS,
    /** Received and being read. */
    IN_PROGRESS,
    /** The last file was refused and nothing is in force. */
    REJECTED,
    /** Nothing in force; the due date has not passed. */
    MISSING,
    /** Nothing in force and the due date has passed. */
    LATE,
    /** The municipality did not take part in that month. */
    NOT_TAKING_PART;

    /** Figures of the month are in force. */
    public boolean isIn() {
        return this == ACCEPTED || this == ACCEPTED_WITH_WARNINGS;
    }

    /** The municipality has something to do, in time or not. */
    public boolean isOpen() {
        return this == REJECTED || this == MISSING || this == LATE;
    }
}
