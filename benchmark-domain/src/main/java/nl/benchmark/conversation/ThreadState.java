package nl.benchmark.conversation;

/** How far the explanation of a warning is. The names stand in a table: never rename one. */
public enum ThreadState {
    /** Not explained. */
    OPEN,
    EXPLAINED,
    /** A content expert asked back. */
    ASKED,
    ANSWERED,
    ACCEPTED,
    /**
     * The warning is there no more, since numbers were declared or the file was replaced or withdrawn, and nobody accepted the
     * explanation before. Never in a table: with the warning what was there comes back.
     */
    GONE;

    /** Whether a content expert has to look. */
    public boolean isForStaff() {
        return this == EXPLAINED || this == ANSWERED;
    }

    /** Whether the participant may write. */
    public boolean isForParticipant() {
        return this != ACCEPTED && this != GONE;
    }
}
