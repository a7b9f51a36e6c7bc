package nl.benchmark.consultation;

/** Why something about a consultation or a removal was refused. */
public enum ConsultationRule {
    /** Not there, or another's. */
    UNKNOWN,
    FILE,
    /** Needed, and over: of a month that runs nothing is owed. */
    MONTH,
    /** No participant with that code; argument: the code. */
    ORGANISATION,
    /** Needed. */
    NO_ORGANISATION,
    /** There is one about this file and month that is not closed. */
    LISTED,
    /** What was agreed has a last day, today or later; argument: today. */
    UNTIL,
    /** It was closed. */
    CLOSED,
    /** Only what is in force can be taken out of the benchmark; arguments: month and file. */
    NOT_IN_FORCE,
    /** A removal of this file and month was proposed or holds already. */
    REMOVED_ALREADY,
    /** Whoever proposed it does not confirm it. */
    SAME_PERSON,
    /** It was decided meanwhile. */
    DECIDED
}
