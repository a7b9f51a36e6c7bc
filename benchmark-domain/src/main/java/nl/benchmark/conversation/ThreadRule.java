package nl.benchmark.conversation;

/** Why something about the explanation of a warning was refused. */
public enum ThreadRule {
    /** Not there, or another's. */
    UNKNOWN,
    /** The delivery has no warning of that rule; argument: the rule. */
    NO_WARNING,
    /** It was accepted. */
    ACCEPTED,
    /** It was answered or accepted meanwhile. */
    DECIDED
}
