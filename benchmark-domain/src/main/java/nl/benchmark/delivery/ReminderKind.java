package nl.benchmark.delivery;

/** When a participant is reminded of a file that it owes. The names stand in a table: never rename one. */
public enum ReminderKind {
    /** Some days before the last day. */
    BEFORE,
    /** Once after it. */
    AFTER
}
