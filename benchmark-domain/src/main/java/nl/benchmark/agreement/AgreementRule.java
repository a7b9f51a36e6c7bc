package nl.benchmark.agreement;

import nl.benchmark.shared.OfRights;

/** Why something about an agreement or a sub-processor was refused. */
public enum AgreementRule {
    /** Only a contact person, for the own organisation. */
    @OfRights
    NOT_YOURS,
    /** Name and function of who signs are needed, up to a length. */
    SIGNATORY,
    /** Whoever signs says that it may bind the organisation. */
    AUTHORITY,
    /** Another version was published meanwhile, or the own text was not accepted. */
    NOT_OFFERED,
    /** That version is in force already. */
    ALREADY_SIGNED,
    NO_FILE,
    /** Argument: the limit in MiB. */
    FILE_TOO_LARGE,
    /** Neither PDF nor Word; argument: the name of the file. */
    FILE_KIND,
    /** A Word file of before 2007, or one with macros; argument: the name of the file. */
    FILE_OLD_WORD,
    FILE_MACROS,
    /** Cut off on its way; argument: the name of the file. */
    FILE_INCOMPLETE,
    /** The round before is still assessed. */
    TEXT_WAITING,
    /** Assessed meanwhile, by somebody else. */
    NOT_WAITING,
    /** An assessment other than accepted says why; arguments: shortest, longest. */
    ASSESSMENT,
    /** Remarks are longer than this. */
    REMARKS,
    /** The last day lies before today. */
    LAST_DAY,
    /** A deadline of the model is outside what is possible. */
    TERMS,
    /** The text of the model is too short or too long; arguments: shortest, longest. */
    BODY,
    /** A field between braces that does not exist; argument: the field. */
    FIELD,
    /** Nothing differs from the version in force. */
    SAME,
    /** What changed is to be said; arguments: shortest, longest. */
    CHANGES,
    /** Each field of a sub-processor is needed. */
    SUBPROCESSOR,
    /** Objections are possible for at least so many days, the argument, and end before the work begins. */
    SUBPROCESSOR_DAYS,
    /** Its work ended already. */
    SUBPROCESSOR_ENDED,
    /** Objections are no longer possible; argument: the last day. */
    OBJECTIONS_CLOSED,
    /** One objection for each sub-processor. */
    OBJECTED,
    /** Arguments: shortest, longest. */
    OBJECTION,
    /** Not there, or another's. */
    @OfRights
    UNKNOWN
}
