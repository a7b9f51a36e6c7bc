package nl.benchmark.processing;

/** Why something about the register of processing activities or the log was refused. */
public enum ProcessingRule {
    /** No such activity or version. */
    UNKNOWN,
    /** Each text of an activity is needed, up to a length. */
    TEXT,
    /** The texts are those of the version in force. */
    SAME,
    /** A question to the log names a trace, an activity or an organisation (D7). */
    QUESTION
}
