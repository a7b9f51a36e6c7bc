package nl.benchmark.conversation;

/** Why something about the explanation of a warning was refused. */
public enum ThreadRule {
    /** Not there, or another's. */
    UNKNOWN,
    /** No warning was chosen. */
    NO_WARNING,
    /** The warning is there no more; argument: the rule. */
    WARNING_GONE,
    /** It was accepted. */
    ACCEPTED,
    /** It was answered or accepted meanwhile. */
    DECIDED
}
