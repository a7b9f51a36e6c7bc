package nl.benchmark.breach;

/** Whether an organisation was told of a breach in time. */
public enum NoticeState {
    WAITING,
    /** Not told, and the hours of its agreement are over. */
    OVERDUE,
    TOLD,
    TOLD_LATE
}
