package nl.benchmark.audit;

/** Why something about the logs, their holds or incidents was refused. */
public enum AuditRule {
    /** A reason or conclusion of so many characters. */
    REASON,
    /** A hold begins in the past or today and ends today or later. */
    HOLD_DAYS,
    /** The hold keeps nothing any more. */
    NOT_HELD,
    /** The incident is unknown or was closed before. */
    NOT_OPEN
}
