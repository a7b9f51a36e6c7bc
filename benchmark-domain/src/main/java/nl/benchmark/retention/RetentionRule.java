package nl.benchmark.retention;

import nl.benchmark.shared.OfRights;

/** Why something about retention or source files is refused. */
public enum RetentionRule {
    /** A reason of at least ten characters is asked. */
    REASON,
    /** There is no such organisation, run, delivery, file, hold or certificate, or it is another's. */
    UNKNOWN,
    /** Nothing is due, so there is nothing to propose. */
    NOTHING_DUE,
    /** Another run is proposed or running; one at a time. */
    RUN_OPEN,
    /** Whoever proposed a run may not approve it (four eyes). */
    @OfRights
    SAME_PERSON,
    /** The run is no longer waiting for approval. */
    NOT_PROPOSED,
    /** On demand only after the end of the agreement; argument: the organisation. */
    AGREEMENT_IN_FORCE,
    /** The same is held already. */
    HELD_ALREADY,
    /** The delivery is being erased: too late for a hold. */
    BEING_ERASED,
    /** The hold was lifted before. */
    NOT_HELD,
    /** A term of 1 to 30 years, from a date. */
    TERM,
    /** There are two data officers already (DEL-7). */
    @OfRights
    TOO_MANY_DATA_OFFICERS,
    /** The file is not kept yet, or was erased. */
    NOT_KEPT
}
