package nl.benchmark.handover;

import nl.benchmark.shared.OfRights;

/** Why something about handing over was refused. */
public enum HandoverRule {
    /** Only a contact person, for the own organisation. */
    @OfRights
    NOT_YOURS,
    /** One waits for release already, or can be fetched still. */
    ASKED,
    /** Not asked for, decided on already, or no longer to be fetched. */
    NOT_WAITING,
    /** Microdata and source files were not released, or no longer. */
    NOT_RELEASED
}
