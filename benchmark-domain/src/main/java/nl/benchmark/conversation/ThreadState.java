package nl.benchmark.conversation;

/** How far the explanation of a warning is. The names stand in a table: never rename one. */
public enum ThreadState {
    /** Not explained. */
    OPEN,
    EXPLAINED,
    /** A content expert asked back. */
    ASKED,
    ANSWERED,
    ACCEPTED;

    /** Whether a content expert has to look. */
    public boolean isForStaff() {
        return this == EXPLAINED || this == ANSWERED;
    }

    /** Whether the participant may write. */
    public boolean isForParticipant() {
        return this != ACCEPTED;
    }
}
